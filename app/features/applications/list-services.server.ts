import { db } from '~/db.server'

export type Service = { id: string; names: Record<string, string> }

/** The police services: the chapters to which one applies. */
export async function listServices(): Promise<Service[]> {
  const services = await db.chapter.findMany({
    where: { kind: 'service' },
    select: { id: true, names: true },
    orderBy: { path: 'asc' },
  })
  return services.map(({ id, names }) => ({ id, names: names as Record<string, string> }))
}
