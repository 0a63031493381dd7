import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { canKeepOrganisations } from './policy.server'

/** The region whose register the viewer keeps; null for who keeps none. */
export async function findOwnRegion(viewer: Viewer): Promise<string | null> {
  const kept = viewer.mandates.map(({ chapterId }) => chapterId)
  const region = await db.chapter.findFirst({
    where: { kind: 'region', id: { in: kept.filter((it) => canKeepOrganisations(viewer, it)) } },
    select: { id: true },
  })
  return region?.id ?? null
}
