import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { inGoodStanding } from '../good-standing'
import { canPair, explainPair, scorePair } from '../matching/score-pair.ts'
import { listApart } from '../pairs/list-apart.server'
import { lockPairs } from '../pairs/lock-pairs.server'
import { listEntitled } from '../rounds/list-entitled.server'
import { lockRound } from '../rounds/lock-round.server'
import { canMatch, runsRound } from '../rounds/policy.server'
import type { Weights } from '../terms'
import { asMentee, asMentor } from './as-given'
import { listCommandLine } from './list-command-line.server'

/**
 * Puts a mentee with a mentor by hand, instead of whom the draft gave her; the pair is locked. She does it for
 * neither herself nor her line of command, and learns nothing of who keeps apart from her by trying. Gives
 * the message key that refuses it: that the mentor has no place left, which the desk sees anyway, or
 * for everything else that it is not possible, and no more.
 */
export async function movePair(
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
  mentorId: string,
): Promise<string | null> {
  if (!isUuid(menteeId) || !isUuid(mentorId)) throw notFound()
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    if (!runsRound(viewer, round)) throw notFound()
    const mentee = await findEnrolled(tx, roundId, menteeId)
    const mentor = await findEnrolled(tx, roundId, mentorId)
    if (!mentee?.isMentee || !mentor?.isMentor) throw notFound()
    allow(canMatch(viewer, round))
    await lockPairs(tx)
    const left = await placesLeft(tx, mentor, menteeId)
    const isFree = await isStillFree(tx, roundId, mentee.memberId)
    const apart = await listApart(tx, [mentee.memberId, mentor.memberId])
    const { all: line } = await listCommandLine(tx, viewer)
    const isOwn = line.has(mentee.memberId) || line.has(mentor.memberId)
    if (left <= 0) return 'mentoring:draft.full'
    const given = { mentee: asMentee(mentee), mentor: { ...asMentor(mentor), capacity: left } }
    const isPossible = canPair(given.mentee, given.mentor) && apart.size === 0 && isFree
    if (!isPossible || isOwn) return 'mentoring:draft.not_possible'
    const pair = {
      mentorId,
      roundId,
      runId: null,
      isLocked: true,
      score: scorePair(round.weights as Weights, given.mentee, given.mentor),
      reasons: explainPair(given.mentee, given.mentor),
    }
    await tx.draftPair.upsert({
      where: { menteeId },
      create: { ...pair, menteeId },
      update: pair,
    })
    await recordActivity(tx, {
      type: 'mentoring.pair_moved',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
    return null
  })
}

async function findEnrolled(tx: Tx, roundId: string, id: string) {
  const memberId = { in: await listEntitled(roundId, tx) }
  return tx.enrolment.findFirst({
    where: { id, roundId, memberId, withdrawnAt: null, member: inGoodStanding(clock.now()) },
    include: { wishes: { orderBy: { place: 'asc' } } },
  })
}

type Enrolled = { id: string; roundId: string; memberId: string; capacity: number }

async function placesLeft(tx: Tx, mentor: Enrolled, but: string): Promise<number> {
  const { id: mentorId, roundId, memberId } = mentor
  const drafted = await tx.draftPair.count({ where: { mentorId, menteeId: { not: but } } })
  const running = await tx.pairing.count({ where: { roundId, mentorId: memberId, until: null } })
  return mentor.capacity - drafted - running
}

async function isStillFree(tx: Tx, roundId: string, menteeId: string): Promise<boolean> {
  return (await tx.pairing.count({ where: { roundId, menteeId, until: null } })) === 0
}
