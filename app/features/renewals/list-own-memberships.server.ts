import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addMonths, opensAt, renewalState, returnMonths } from './renewal-state'

/** The viewer's memberships of services and associations that stand or have lapsed, each with what she can do about it. */
export async function listOwnMemberships({ memberId }: MemberViewer) {
  const now = clock.now()
  const found = await db.membership.findMany({
    where: { memberId, kind: { in: ['home', 'association'] }, from: { lte: now } },
    include: { chapter: { select: { names: true } } },
    orderBy: [{ kind: 'desc' }, { from: 'asc' }],
  })
  return found
    .map(({ id, chapterId, from, due, until, chapter }) => ({
      id,
      chapterId,
      names: chapter.names as Record<string, string>,
      state: renewalState({ due, until }, now),
      from: from.toISOString(),
      due: due?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
      opens: due ? opensAt(due).toISOString() : null,
      returns: until ? addMonths(until, returnMonths).toISOString() : null,
    }))
    .filter(({ state }) => state !== 'over')
}
