import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { takeBackUpload } from '~/features/documents/arrival/resuming/take-back-upload.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('write', viewer.memberId)
  const { spaceId, folderId, edition } = await takeBackUpload(viewer, params.uploadId ?? '')
  const into = folderId ? `?folder=${folderId}` : ''
  const back = edition
    ? `/documents/${edition.documentId}/editions/${edition.language}/versions`
    : `/documents/libraries/${spaceId}/uploads${into}`
  return redirect(back, 303)
}
