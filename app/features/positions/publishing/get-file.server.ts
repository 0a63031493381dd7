import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { numberIn } from './number'
import { visiblePublications } from './policy.server'

/** The signed file of a publication that the viewer may read, byte by byte; else 404. */
export async function getFile(viewer: Viewer, slug: string) {
  const number = numberIn(slug)
  if (!number) throw notFound()
  const found = await db.positionPublication.findFirst({
    where: { number, ...visiblePublications(viewer) },
    select: { file: true, sha256: true, releasedAt: true },
  })
  if (!found) throw notFound()
  return { file: found.file, sha256: found.sha256, isPublic: found.releasedAt !== null }
}
