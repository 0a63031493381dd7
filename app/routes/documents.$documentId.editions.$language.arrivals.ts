import type { ActionFunctionArgs } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { beginResumable } from '~/features/documents/arrival/resuming/begin-resumable.server'
import { getToSend } from '~/features/documents/editions/get-to-send.server'
import { ArrivalSchema } from '~/features/documents/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { document, edition } = await getToSend(viewer, params)
  const { value } = await parseForm(request, ArrivalSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const to = { spaceId: document.spaceId, editionId: edition.id, replyId: null }
  const id = await beginResumable(viewer, to, value)
  return Response.json({ id }, { status: id ? 201 : 200 })
}
