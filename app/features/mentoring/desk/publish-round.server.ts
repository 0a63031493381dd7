import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { addJob } from '~/lib/jobs.server'
import { allow, notFound } from '~/lib/responses.server'
import { inGoodStanding } from '../good-standing'
import { listApart } from '../pairs/list-apart.server'
import { lockPairs } from '../pairs/lock-pairs.server'
import { proposePairing } from '../pairs/propose-pairing.server'
import type { FoundRound } from '../rounds/get-round.server'
import { listEntitled } from '../rounds/list-entitled.server'
import { lockRound } from '../rounds/lock-round.server'
import { canPublishRound, runsRound } from '../rounds/policy.server'
import { markOf } from './mark-of.server'

/** A thousand pairs are some thousand rows. */
const timeout = 60_000

export type Published = { outcome: 'published'; pairs: number; fallen: number }

/**
 * Makes the pairs of the draft that the viewer saw (`mark`): those of one service begin, those between
 * two wait for the coordinators who have not consented by publishing it. A pair one of whom has left, or that
 * may not be by now, falls out without a word why. Gives `stale` for another draft than she saw, and
 * `already` when somebody was quicker.
 */
export async function publishRound(
  viewer: MemberViewer,
  roundId: string,
  mark: string,
): Promise<Published | { outcome: 'stale' | 'already' | 'running' }> {
  return db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, viewer, roundId)
      if (!runsRound(viewer, round)) throw notFound()
      if (round.publishedAt) return { outcome: 'already' }
      allow(canPublishRound(viewer, round))
      const isRunning = { roundId, state: { in: ['waiting', 'running'] } }
      if ((await tx.matchRun.count({ where: isRunning })) > 0) return { outcome: 'running' }
      if ((await markOf(tx, roundId)) !== mark) return { outcome: 'stale' }
      await lockPairs(tx)
      const counts = await proposeAll(tx, viewer, round)
      await tx.draftPair.deleteMany({ where: { roundId } })
      await tx.mentoringRound.update({
        where: { id: roundId },
        data: { publishedAt: clock.now(), version: { increment: 1 } },
      })
      await recordActivity(tx, {
        type: 'mentoring.round_published',
        actorId: viewer.memberId,
        chapterId: round.chapterId,
        roundId,
      })
      await addJob(tx, 'tell_of_round', { roundId })
      return { outcome: 'published', ...counts }
    },
    { timeout },
  )
}

async function proposeAll(tx: Tx, viewer: MemberViewer, round: FoundRound) {
  const now = clock.now()
  const memberId = { in: await listEntitled(round.id, tx) }
  const enrolled = { memberId, withdrawnAt: null, member: inGoodStanding(now) }
  const home = { where: { kind: 'home', ...inForce(now) }, select: { chapterId: true } }
  const person = { include: { member: { select: { memberships: home } } } }
  const drafts = await tx.draftPair.findMany({
    where: { roundId: round.id },
    orderBy: { menteeId: 'asc' },
    include: { mentee: person, mentor: person },
  })
  const fit = await tx.draftPair.findMany({
    where: { roundId: round.id, mentee: enrolled, mentor: enrolled },
    select: { menteeId: true },
  })
  const standing = new Set(fit.map(({ menteeId }) => menteeId))
  const members = drafts.flatMap(({ mentee, mentor }) => [mentee.memberId, mentor.memberId])
  const apart = await listApart(tx, members)
  let pairs = 0
  for (const { menteeId, mentee, mentor, reasons } of drafts) {
    const isApart = apart.has(`${mentee.memberId}/${mentor.memberId}`)
    if (!standing.has(menteeId) || isApart) continue
    await proposePairing(tx, viewer.memberId, {
      roundId: round.id,
      mentorId: mentor.memberId,
      menteeId: mentee.memberId,
      mentorChapter: homeOf(mentor),
      menteeChapter: homeOf(mentee),
      menteeBand: mentee.band,
      reasons: reasons as object,
      endsAt: round.endsAt,
      consenting: viewer.coordinates,
    })
    // Who is a pair is none the other way round as well.
    apart.add(`${mentor.memberId}/${mentee.memberId}`)
    pairs++
  }
  return { pairs, fallen: drafts.length - pairs }
}

type Enrolled = { chapterId: string; member: { memberships: Array<{ chapterId: string }> } }

/** Where she is at home now; she may have moved since she enrolled. */
function homeOf({ chapterId, member }: Enrolled): string {
  return member.memberships[0]?.chapterId ?? chapterId
}
