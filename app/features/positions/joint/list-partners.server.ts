import { db, type Tx } from '~/db.server'

/** Who is to stand behind a draft that the viewer found, and how each confirmed it, in the order of naming. */
export async function listPartners(positionId: string, from: Tx | typeof db = db) {
  const rows = await from.positionPartner.findMany({
    where: { positionId },
    orderBy: [{ namedAt: 'asc' }, { organisationId: 'asc' }],
    include: { organisation: { select: { names: true } } },
  })
  return rows.map(({ organisationId, organisation, confirmedOn, confirmedHow }) => ({
    organisationId,
    names: organisation.names as Record<string, string>,
    confirmed:
      confirmedOn && confirmedHow !== null
        ? { on: confirmedOn.toISOString().slice(0, 10), how: confirmedHow }
        : null,
  }))
}

export type NamedPartner = Awaited<ReturnType<typeof listPartners>>[number]
