import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleDocuments } from './policy.server'

/**
 * A document that the viewer may read, with its space and editions, held until the transaction ends, so that
 * those who change it do so one by one; else 404.
 */
export async function holdDocument(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`
    SELECT 1 FROM document WHERE id = ${id}::uuid AND audience = ANY(${[...viewer.audiences]})
    FOR NO KEY UPDATE`
  const document = await tx.document.findFirst({ where: { id, ...visibleDocuments(viewer) } })
  if (!document) throw notFound()
  const space = await tx.space.findUniqueOrThrow({ where: { id: document.spaceId } })
  const editions = await tx.edition.findMany({ where: { documentId: id } })
  return { ...document, space, editions }
}
