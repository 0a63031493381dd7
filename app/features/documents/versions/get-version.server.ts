import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleDocuments } from '../policy.server'

/** One version of a document that the viewer may read, with its file; else 404. */
export async function getVersion(
  viewer: Viewer,
  { documentId, versionId }: { documentId: string; versionId: string },
) {
  if (!isUuid(documentId) || !isUuid(versionId)) throw notFound()
  const version = await db.documentVersion.findFirst({
    where: {
      id: versionId,
      edition: { documentId, document: visibleDocuments(viewer) },
    },
    include: { file: true, edition: true },
  })
  if (!version) throw notFound()
  return version
}
