import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { numberIn } from './number'
import { visiblePublications } from './policy.server'

/** A publication by its number as it stands in an address, that the viewer may read; else 404. */
export async function getPublication(viewer: Viewer, slug: string, from: Tx | typeof db = db) {
  const number = numberIn(slug)
  if (!number) throw notFound()
  const found = await from.positionPublication.findFirst({
    where: { number, ...visiblePublications(viewer) },
    select: {
      ...{
        id: true,
        positionId: true,
        number: true,
        audience: true,
        withdrawnAt: true,
        heldAt: true,
        publicFrom: true,
      },
      position: { select: { chapterId: true, language: true, audience: true } },
    },
  })
  if (!found) throw notFound()
  const { position, ...publication } = found
  return { ...publication, ...position, audience: publication.audience, inDraft: position.audience }
}
