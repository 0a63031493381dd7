import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { bringBackDocument } from '~/features/documents/withdrawing/bring-back-document.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('write', viewer.memberId)
  const documentId = params.documentId ?? ''
  await bringBackDocument(viewer, documentId)
  return redirect(`/documents/${documentId}`, 303)
}
