import type { db, Tx } from '~/db.server'

/** The services of a region that can be consulted: those that are not archived. */
export async function listServices(tx: Tx | typeof db, regionId: string): Promise<string[]> {
  const services = await tx.chapter.findMany({
    where: { path: { has: regionId }, kind: 'service', archivedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return services.map(({ id }) => id)
}
