import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleDocuments } from './policy.server'

/**
 * A document with its space and the editions that there are, if the viewer may read it; else 404. An edition
 * whose file has not come yet is `awaited`: it is for those alone who look after the document.
 */
export async function getDocument(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const document = await db.document.findFirst({
    where: { id, ...visibleDocuments(viewer) },
    include: {
      space: true,
      folder: { select: { id: true, name: true } },
      reply: {
        select: { id: true, thread: { select: { id: true, title: true, language: true } } },
      },
      adder: { select: { displayName: true } },
      citation: true,
      editions: { orderBy: { language: 'asc' } },
    },
  })
  if (!document) throw notFound()
  const isThere = ({ latest }: { latest: number }) => latest > 0 || document.kind === 'reference'
  return {
    ...document,
    editions: document.editions.filter(isThere),
    awaited: document.editions.filter((it) => !isThere(it)),
  }
}

export type FoundDocument = Awaited<ReturnType<typeof getDocument>>
