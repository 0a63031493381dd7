import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import {
  canKeepDispatches,
  canReadRegister,
  visibleDispatches,
  visibleReplies,
} from './policy.server'
import { presentDispatch, presentReply } from './present-dispatch'

/**
 * Holds a dispatch that the viewer finds and may write about, so that two who do write one by one. One
 * question after the other: a transaction has one connection, and asks it nothing twice at once.
 */
export async function holdDispatch(tx: Tx, viewer: MemberViewer, id: string) {
  if (!isUuid(id) || !canReadRegister(viewer)) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM dispatch WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await tx.dispatch.findFirst({ where: { id, ...visibleDispatches(viewer) } })
  if (!row) throw notFound()
  const { position, ...publication } = await tx.positionPublication.findUniqueOrThrow({
    where: { id: row.publicationId },
    select: {
      ...{ id: true, number: true, positionId: true, audience: true, publicFrom: true },
      position: { select: { chapterId: true, audience: true } },
    },
  })
  const of = { ...publication, chapterId: position.chapterId, inDraft: position.audience }
  allow(canKeepDispatches(viewer, of))
  const replies = await tx.dispatchReply.findMany({
    where: { dispatchId: id, ...visibleReplies(viewer) },
  })
  return {
    ...presentDispatch({ ...row, chapter: null, organisation: null }),
    version: row.version,
    publication: of,
    replies: replies.map((it) => ({ ...presentReply(it), version: it.version })),
  }
}
