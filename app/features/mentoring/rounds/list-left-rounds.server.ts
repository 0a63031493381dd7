import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { visibleRounds } from './policy.server'

/**
 * The rounds in which the viewer stands enrolled and which she may not know of any more, having left their
 * circle: found by her own enrolment alone, until they are over.
 */
export async function listLeftRounds(
  viewer: MemberViewer,
): Promise<Array<{ id: string; title: string; language: string }>> {
  return db.mentoringRound.findMany({
    where: {
      ...{ cancelledAt: null, endsAt: { gt: clock.now() }, NOT: visibleRounds(viewer) },
      enrolments: { some: { memberId: viewer.memberId, withdrawnAt: null } },
    },
    select: { id: true, title: true, language: true },
    orderBy: { id: 'asc' },
  })
}
