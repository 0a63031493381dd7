import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visibleSpaces } from '~/features/discussions/policy.server'
import { canAddDocument } from '../policy.server'

/** The libraries to which the viewer may bring a document, those of her pairs left out. */
export async function listDestinations(viewer: Viewer) {
  const spaces = await db.space.findMany({
    where: { kind: { notIn: ['round', 'pairing'] }, ...visibleSpaces(viewer) },
    orderBy: { createdAt: 'asc' },
  })
  return spaces.filter((it) => canAddDocument(viewer, it))
}
