import { db } from '~/db.server'
import type { Office } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'

export type OfficeHeld = {
  id: string
  office: Office
  name: string
  memberId: string
  from: string
  until: string
}

/** The offices held in a chapter at this moment, those that end first on top. */
export async function listOffices(chapterId: string): Promise<OfficeHeld[]> {
  const now = clock.now()
  const mandates = await db.mandate.findMany({
    where: { chapterId, from: { lte: now }, until: { gt: now }, office: { notIn: ['operator'] } },
    include: { membership: { include: { member: { select: { id: true, displayName: true } } } } },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
  })
  return mandates.map(({ id, office, from, until, membership }) => ({
    id,
    office: office as Office,
    name: membership.member.displayName,
    memberId: membership.member.id,
    from: from.toISOString(),
    until: until.toISOString(),
  }))
}
