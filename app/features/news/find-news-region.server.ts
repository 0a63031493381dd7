import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { canTellNews } from './policy.server'

/** The region whose news the viewer tells; null for who tells none. */
export async function findNewsRegion(viewer: Viewer): Promise<string | null> {
  const held = viewer.mandates.map(({ chapterId }) => chapterId)
  const told = held.filter((it) => canTellNews(viewer, it))
  if (told.length === 0) return null
  const region = await db.chapter.findFirst({
    where: { kind: 'region', id: { in: told } },
    select: { id: true },
  })
  return region?.id ?? null
}
