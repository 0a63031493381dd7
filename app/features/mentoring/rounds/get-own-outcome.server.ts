import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { asMentee, asMentor } from '../desk/as-given'
import { type Reason, reasonFor } from '../matching/match.ts'
import type { FoundRound } from './get-round.server'

/**
 * What came of the viewer's enrolment once the pairs of a round are published: the pairs that she is in,
 * or why she is in none, as far as she may know it. Null before, and for who is not enrolled.
 */
export async function getOwnOutcome(
  viewer: MemberViewer,
  round: FoundRound,
): Promise<{ pairs: string[]; reason: Reason | null } | null> {
  const { memberId } = viewer
  if (!round.publishedAt) return null
  const own = await db.enrolment.findFirst({
    where: { roundId: round.id, memberId, withdrawnAt: null },
    include: { wishes: true },
  })
  if (!own) return null
  const pairs = await db.pairing.findMany({
    where: {
      roundId: round.id,
      audience: { in: [...viewer.audiences] },
      OR: [{ mentorId: memberId }, { menteeId: memberId }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, menteeId: true },
  })
  // A pair that is over may be readable no more; that she was in one is so for good.
  const begun = { roundId: round.id, menteeId: memberId, from: { not: null } }
  const isMatched =
    !own.isMentee ||
    pairs.some(({ menteeId }) => menteeId === memberId) ||
    (await db.pairing.count({ where: begun })) > 0
  const mentors = await db.enrolment.findMany({
    where: { roundId: round.id, isMentor: true, withdrawnAt: null },
  })
  return {
    pairs: pairs.map(({ id }) => id),
    reason: isMatched ? null : reasonFor(asMentee(own), mentors.map(asMentor)),
  }
}
