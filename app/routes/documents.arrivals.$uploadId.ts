import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { answerResumable } from '~/features/documents/arrival/resuming/answer-resumable.server'
import { findArriving } from '~/features/documents/arrival/resuming/find-arriving.server'
import { finishUpload } from '~/features/documents/arrival/resuming/finish-upload.server'
import { notFound } from '~/lib/responses.server'

/** How far a file is that is sent piece by piece. It has no page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id } = await findArriving(viewer, params.uploadId ?? '')
  if (request.method !== 'HEAD') throw notFound()
  return answerResumable(request, context, id)
}

/** Takes the next piece of it, or takes it back; and stores it once all have come. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id } = await findArriving(viewer, params.uploadId ?? '')
  if (request.method !== 'POST') return answerResumable(request, context, id)
  const state = await finishUpload(viewer, id)
  return Response.json({ state }, { status: state === 'arriving' ? 409 : 200 })
}
