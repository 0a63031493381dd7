import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleSpaces } from './policy.server'

/**
 * The space with its chapter's names, if the viewer may read it; else 404, as for what only says who
 * may take part in a round: nobody talks there.
 */
export async function getSpace(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const space = await db.space.findFirst({
    where: { id, kind: { not: 'round' }, ...visibleSpaces(viewer) },
    include: { chapter: { select: { id: true, kind: true, names: true, languages: true } } },
  })
  if (!space) throw notFound()
  return space
}
