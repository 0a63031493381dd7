import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { visibleMemberships } from '~/features/members/policy.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { isToldOf } from './is-told-of'

export type CommandLine = {
  id: string
  /** What the other is to her. */
  relation: 'superior' | 'subordinate'
  /** Null for one whom the viewer does not know of any more. */
  name: string | null
  from: string
  /** Who declared it: she whose lines these are, the other of the two, or her service. */
  by: 'self' | 'other' | 'service'
}

/** Who is above a member and who is below her, as was declared and as far as the viewer is told. */
export async function listCommand(viewer: MemberViewer, memberId: string): Promise<CommandLine[]> {
  const now = clock.now()
  const person = {
    select: {
      id: true,
      displayName: true,
      memberships: { where: visibleMemberships(viewer, now), select: { id: true }, take: 1 },
    },
  }
  const rows = await db.supervision.findMany({
    where: {
      AND: [inForce(now), { OR: [{ superiorId: memberId }, { subordinateId: memberId }] }],
    },
    include: {
      superior: person,
      subordinate: person,
      declarer: { select: { memberships: { where: { kind: 'home' } } } },
    },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  })
  return rows
    .filter((row) => isToldOf(viewer, row))
    .map(({ id, superior, subordinate, declaredBy, from }) => {
      const isBelow = subordinate.id === memberId
      const other = isBelow ? superior : subordinate
      const isKnown = other.id === viewer.memberId || other.memberships.length > 0
      return {
        id,
        relation: isBelow ? 'superior' : 'subordinate',
        name: isKnown ? other.displayName : null,
        from: from.toISOString(),
        by: declaredBy === memberId ? 'self' : declaredBy === other.id ? 'other' : 'service',
      }
    })
}
