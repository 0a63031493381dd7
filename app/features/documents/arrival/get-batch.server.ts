import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleDocuments } from '../policy.server'
import { partOf } from './resuming/part-of.server'

/** What became of the files that the viewer sent together, in the order in which they came; else 404. */
export async function getBatch(viewer: MemberViewer, batchId: string) {
  if (!isUuid(batchId)) throw notFound()
  const uploads = await db.upload.findMany({
    where: { batchId, memberId: viewer.memberId },
    orderBy: { id: 'asc' },
    include: { reply: { select: { id: true, threadId: true } } },
  })
  const [first] = uploads
  if (!first) throw notFound()
  const named = uploads.flatMap(({ documentId, sameAs }) => [documentId, sameAs])
  const readable = await db.document.findMany({
    where: { id: { in: named.filter((it) => it !== null) }, ...visibleDocuments(viewer) },
    select: { id: true },
  })
  const mayRead = (id: string | null) => (readable.some((it) => it.id === id) ? id : null)
  return {
    spaceId: first.spaceId,
    folderId: first.folderId,
    reply: first.reply,
    files: await Promise.all(
      uploads.map(async ({ id, name, state, fault, documentId, sameAs, length }) => ({
        ...{ id, name, state: state as 'arriving' | 'stored' | 'refused', fault },
        part: await partOf({ id, state, length }),
        documentId: mayRead(documentId),
        sameAs: mayRead(sameAs),
      })),
    ),
  }
}
