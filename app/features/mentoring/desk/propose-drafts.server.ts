import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { lockMembers } from '../asking/lock-members.server'
import { inGoodStanding } from '../good-standing'
import { canPair, explainPair } from '../matching/score-pair.ts'
import { listApart } from '../pairs/list-apart.server'
import { lockPairs } from '../pairs/lock-pairs.server'
import { proposePairing } from '../pairs/propose-pairing.server'
import type { FoundRound } from '../rounds/get-round.server'
import { listEntitled } from '../rounds/list-entitled.server'
import { asMentee, asMentor } from './as-given'
import { listCommandLine } from './list-command-line.server'

/**
 * Makes pairs of a round's draft, as far as they may be pairs at this moment: locked ones first, then the best.
 * Each is held against what the two enrolled as now, which may be other than what they were matched by:
 * their parts, a common language, the places that the mentor has left.
 */
export async function proposeDrafts(tx: Tx, viewer: MemberViewer, round: FoundRound) {
  await lockPairs(tx)
  const members = await listDrafted(tx, round.id)
  // In the one order in which members are held: who asks or leaves in this moment holds them as well.
  await lockMembers(tx, members)
  const drafts = await listDrafts(tx, round.id)
  const fits = await placesLeft(tx, round.id, members)
  const { all: line } = await listCommandLine(tx, viewer)
  let pairs = 0
  for (const { mentee, mentor } of drafts) {
    if (!fits(mentee, mentor)) continue
    const isOwn = [mentee, mentor].some(({ memberId }) => line.has(memberId))
    await proposePairing(tx, viewer.memberId, {
      roundId: round.id,
      mentorId: mentor.memberId,
      menteeId: mentee.memberId,
      mentorChapter: mentor.home,
      menteeChapter: mentee.home,
      menteeBand: mentee.band,
      reasons: explainPair(asMentee(mentee), asMentor(mentor)),
      endsAt: round.endsAt,
      // About herself and her line of command she decides nothing, by publishing neither.
      consenting: isOwn ? [] : viewer.coordinates,
    })
    pairs++
  }
  const drafted = await tx.draftPair.count({ where: { roundId: round.id } })
  return { pairs, fallen: drafted - pairs }
}

async function listDrafted(tx: Tx, roundId: string): Promise<string[]> {
  const rows: { memberId: string }[] = await tx.$queryRaw`
    SELECT e.member_id AS "memberId" FROM draft_pair d JOIN enrolment e ON e.id IN (d.mentee_id, d.mentor_id)
    WHERE d.round_id = ${roundId}::uuid`
  return rows.map(({ memberId }) => memberId)
}

/**
 * The pairs both of whom take part as what they are drafted as, in its circle and in good standing. Asked one
 * after the other, for a transaction has one line to the database.
 */
async function listDrafts(tx: Tx, roundId: string) {
  const now = clock.now()
  const memberId = { in: await listEntitled(roundId, tx) }
  const enrolled = { memberId, withdrawnAt: null, member: inGoodStanding(now) }
  const drafts = await tx.draftPair.findMany({
    where: {
      roundId,
      mentee: { ...enrolled, isMentee: true },
      mentor: { ...enrolled, isMentor: true },
    },
    orderBy: [{ isLocked: 'desc' }, { score: 'desc' }, { menteeId: 'asc' }],
  })
  const ids = drafts.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])
  const people = await tx.enrolment.findMany({
    where: { id: { in: ids } },
    include: { wishes: { orderBy: { place: 'asc' } } },
  })
  const homes = await tx.membership.findMany({
    where: {
      ...{ kind: 'home', ...inForce(now) },
      memberId: { in: people.map((it) => it.memberId) },
    },
    select: { memberId: true, chapterId: true },
  })
  const homeOf = new Map(homes.map((it) => [it.memberId, it.chapterId]))
  // Where she is at home now; she may have moved since she enrolled.
  const byId = new Map(
    people.map((it) => [it.id, { ...it, home: homeOf.get(it.memberId) ?? it.chapterId }]),
  )
  return drafts.flatMap(({ menteeId, mentorId }) => {
    const [mentee, mentor] = [byId.get(menteeId), byId.get(mentorId)]
    return mentee && mentor ? [{ mentee, mentor }] : []
  })
}

type Enrolled = Awaited<ReturnType<typeof listDrafts>>[number]['mentee']

/** Tells pair by pair whether it may be one now, beside the pairs that run and those told before. */
async function placesLeft(tx: Tx, roundId: string, members: string[]) {
  const running = await tx.pairing.findMany({
    where: { roundId, until: null },
    select: { mentorId: true },
  })
  const taken = new Map<string | null, number>()
  const take = (mentorId: string | null) => taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1)
  for (const { mentorId } of running) take(mentorId)
  const apart = await listApart(tx, members)
  return (mentee: Enrolled, mentor: Enrolled): boolean => {
    if (apart.has(`${mentee.memberId}/${mentor.memberId}`)) return false
    const capacity = mentor.capacity - (taken.get(mentor.memberId) ?? 0)
    if (!canPair(asMentee(mentee), { ...asMentor(mentor), capacity })) return false
    take(mentor.memberId)
    // Who is a pair is none the other way round as well.
    apart.add(`${mentor.memberId}/${mentee.memberId}`)
    return true
  }
}
