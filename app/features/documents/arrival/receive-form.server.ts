import type { AppLoadContext } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { getViewer } from '~/features/auth/get-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { FilesSchema } from '../schema'
import { isSentBefore } from './is-sent-before.server'
import { receiveFiles } from './receive-files.server'

export type FormReceived =
  | { batchId: string }
  | {
      batchId: null
      fault: 'none' | 'unread'
      /** What stood in the form beside the files. */
      typed: { note?: string; language?: string }
    }

type To = { spaceId: string; editionId?: string; replyId?: string }

/**
 * Takes a form with files for a library, for an edition of a document, or to lie with a reply. Gives the id under which they
 * stand, the same when the same form is sent again (then nothing is stored twice); or why there is nothing
 * to show: no file was chosen, or the form could not be read.
 */
export async function receiveForm(
  viewer: MemberViewer,
  { files, token }: AppLoadContext,
  { spaceId, editionId, replyId }: To,
): Promise<FormReceived> {
  // Somebody sent it some other way than our form does.
  if (!files) return { batchId: null, fault: 'unread', typed: {} }
  const form = { batchId: null as string | null, isRepeated: false }
  const fallback = uuidv7()
  const received = receiveFiles(viewer, files, {
    batchId: () => form.batchId ?? fallback,
    async destinationOf(fields) {
      const { success, data } = FilesSchema.safeParse(Object.fromEntries(fields))
      if (!success) return null
      form.batchId = data.batchId
      form.isRepeated = await isSentBefore(viewer, data.batchId)
      if (form.isRepeated) return null
      const { folder, language, note } = data
      const place = { editionId: editionId ?? null, replyId: replyId ?? null }
      return { spaceId, folderId: replyId ? null : folder, ...place, language, note }
    },
    async viewerNow() {
      const now = await getViewer(token)
      // Signed out meanwhile: what arrives then is nobody's, and is refused as such.
      return now.memberId === viewer.memberId ? (now as MemberViewer) : { ...viewer, audiences: [] }
    },
  })
  // What broke on the line stands in its own line; who sent it may never see this answer.
  const { count, fields } = await received.catch(() => ({ count: null, fields: null }))
  if (form.batchId) return { batchId: form.batchId }
  const typed = {
    note: fields?.get('note') ?? undefined,
    language: fields?.get('language') ?? undefined,
  }
  return { batchId: null, fault: count === 0 ? 'none' : 'unread', typed }
}
