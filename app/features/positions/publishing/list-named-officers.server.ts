import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { executive } from './policy.server'

type Named = { memberId: string; name: string; office: (typeof executive)[number] }

/** Who agreed to be named under a position and holds an office of its executive now, by rank and name. */
export async function listNamedOfficers(
  position: { id: string; chapterId: string },
  from: Tx | typeof db = db,
): Promise<Named[]> {
  const now = clock.now()
  const mandates = await from.mandate.findMany({
    where: {
      chapterId: position.chapterId,
      office: { in: [...executive] },
      from: { lte: now },
      until: { gt: now },
      membership: { member: { namingsAgreed: { some: { positionId: position.id } } } },
    },
    select: {
      office: true,
      membership: { select: { member: { select: { id: true, displayName: true } } } },
    },
  })
  const named = mandates.map(({ office, membership: { member } }) => ({
    memberId: member.id,
    name: member.displayName,
    office: office as Named['office'],
  }))
  return named.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || (one.name < other.name ? -1 : 1),
  )
}

function rankOf({ office }: Named): number {
  return executive.indexOf(office)
}
