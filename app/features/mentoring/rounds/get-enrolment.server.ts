import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getRound } from './get-round.server'
import { canEnrol, partsFor } from './policy.server'
import { readCandidate } from './read-candidate.server'

/** The viewer's own enrolment in a round, withdrawn or not, with what she may be in it; 404 as `getRound`. */
export async function getEnrolment(viewer: MemberViewer, roundId: string) {
  const round = await getRound(viewer, roundId)
  const [enrolment, candidate] = await Promise.all([
    db.enrolment.findUnique({
      where: { roundId_memberId: { roundId: round.id, memberId: viewer.memberId } },
      include: { wishes: { orderBy: { place: 'asc' } } },
    }),
    readCandidate(viewer.memberId),
  ])
  return {
    round,
    enrolment,
    parts: candidate ? partsFor(candidate, round) : null,
    spoken: candidate?.languages ?? [],
    mayEnrol: canEnrol(viewer, round),
  }
}
