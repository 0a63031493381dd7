import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visiblePublications } from './policy.server'

/** The years of the publications that the viewer may read, the last first. */
export async function listYears(viewer: Viewer): Promise<number[]> {
  const rows = await db.positionPublication.findMany({
    where: visiblePublications(viewer),
    distinct: ['year'],
    orderBy: { year: 'desc' },
    select: { year: true },
  })
  return rows.map(({ year }) => year)
}
