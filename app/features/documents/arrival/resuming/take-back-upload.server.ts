import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { discardUpload } from './discard-upload.server'
import { findArriving } from './find-arriving.server'
import { turns } from './turns.server'

/** Where a file was on its way to: a library, an edition of a document, or a reply. */
export type Heading = {
  spaceId: string
  folderId: string | null
  edition: { documentId: string; language: string } | null
  reply: { id: string; threadId: string } | null
}

/**
 * Takes back a file of which a part has come: its line and its bytes. Whoever is just sending it is asked to end
 * first. One that was stored or refused meanwhile stays as it is. Tells where it was on its way to.
 */
export async function takeBackUpload(viewer: MemberViewer, id: string): Promise<Heading> {
  const { spaceId, folderId, editionId, replyId } = await findArriving(viewer, id)
  await turns.during(id, () => discardUpload(id))
  const edition = editionId
    ? await db.edition.findUnique({
        where: { id: editionId },
        select: { documentId: true, language: true },
      })
    : null
  const reply = replyId
    ? await db.reply.findUnique({ where: { id: replyId }, select: { id: true, threadId: true } })
    : null
  return { spaceId, folderId, edition, reply }
}
