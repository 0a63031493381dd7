import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleConsulted } from './policy.server'

/** The part of the viewer's chapter in a consultation; 404 for that of another. */
export async function findConsulted(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const part = await from.consultedChapter.findFirst({
    where: { id, ...visibleConsulted(viewer) },
    include: {
      consultation: { include: { position: { select: { id: true, language: true } } } },
    },
  })
  if (!part) throw notFound()
  return part
}
