import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getRound } from './get-round.server'
import { canEnrol, partsFor } from './policy.server'
import { readCandidate } from './read-candidate.server'
import { shownMentors } from './shown-mentors.server'

/**
 * The viewer's own enrolment in a round, withdrawn or not, with the wishes of hers that she is shown and what she
 * may be in it; 404 as `getRound`.
 */
export async function getEnrolment(viewer: MemberViewer, roundId: string) {
  const round = await getRound(viewer, roundId)
  const [enrolment, candidate] = await Promise.all([
    db.enrolment.findUnique({
      where: { roundId_memberId: { roundId: round.id, memberId: viewer.memberId } },
      include: { wishes: { orderBy: { place: 'asc' } } },
    }),
    readCandidate(viewer.memberId),
  ])
  const wished = enrolment?.wishes.map(({ mentorId }) => mentorId) ?? []
  const shown = wished.length > 0 ? await listShown(viewer, round.id, wished) : new Set()
  return {
    round,
    enrolment: enrolment && {
      ...enrolment,
      wishes: enrolment.wishes.filter(({ mentorId }) => shown.has(mentorId)),
    },
    parts: candidate ? partsFor(candidate, round) : null,
    spoken: candidate?.languages ?? [],
    mayEnrol: canEnrol(viewer, round),
  }
}

async function listShown(viewer: MemberViewer, roundId: string, wished: string[]) {
  const where = { ...(await shownMentors(viewer, roundId)), id: { in: wished } }
  const rows = await db.enrolment.findMany({ where, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
