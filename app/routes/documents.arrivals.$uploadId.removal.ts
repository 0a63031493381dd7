import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import {
  type Heading,
  takeBackUpload,
} from '~/features/documents/arrival/resuming/take-back-upload.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('write', viewer.memberId)
  return redirect(formOf(await takeBackUpload(viewer, params.uploadId ?? '')), 303)
}

/** The form by which it was sent. */
function formOf({ spaceId, folderId, edition, reply }: Heading): string {
  if (reply) return `/discussions/${reply.threadId}/replies/${reply.id}/files`
  if (edition) return `/documents/${edition.documentId}/editions/${edition.language}/versions`
  return `/documents/libraries/${spaceId}/uploads${folderId ? `?folder=${folderId}` : ''}`
}
