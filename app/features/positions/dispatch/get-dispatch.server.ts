import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { slugOf } from '../publishing/number'
import { canReadRegister, visibleDispatches, visibleReplies } from './policy.server'
import { presentDispatch, presentReply } from './present-dispatch'

const named = { select: { names: true } }

/** A dispatch of the register with its replies and what stood before; 404 to all but the board. */
export async function getDispatch(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id) || !canReadRegister(viewer)) throw notFound()
  const found = await from.dispatch.findFirst({
    where: { id, ...visibleDispatches(viewer) },
    include: {
      ...{ chapter: named, organisation: named, recorder: { select: { displayName: true } } },
      replies: {
        where: visibleReplies(viewer),
        orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
        include: { recorder: { select: { displayName: true } } },
      },
      corrections: { where: visibleReplies(viewer), orderBy: { id: 'desc' } },
      publication: {
        select: {
          ...{ id: true, number: true, positionId: true, audience: true, publicFrom: true },
          position: { select: { chapterId: true, audience: true } },
        },
      },
    },
  })
  if (!found) throw notFound()
  const { position, ...publication } = found.publication
  return {
    ...presentDispatch(found),
    version: found.version,
    by: found.recorder?.displayName ?? null,
    replies: found.replies.map((it) => ({
      ...{ ...presentReply(it), version: it.version, by: it.recorder?.displayName ?? null },
    })),
    corrections: found.corrections.map(({ id: key, replyId, was, correctedAt }) => ({
      ...{ id: key, replyId, at: correctedAt.toISOString() },
      was: was as Record<string, string | null>,
    })),
    publication: {
      ...{ ...publication, slug: slugOf(publication.number) },
      ...{ chapterId: position.chapterId, inDraft: position.audience },
    },
  }
}

export type FoundDispatch = Awaited<ReturnType<typeof getDispatch>>
