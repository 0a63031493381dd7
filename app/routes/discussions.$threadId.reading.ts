import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { readThread } from '~/features/discussions/read-thread.server'
import { ReadingSchema } from '~/features/discussions/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '' } = params
  const { value } = await parseForm(request, ReadingSchema)
  if (!value) throw unprocessable()
  await readThread(viewer, threadId, value.seq)
  return redirect(`/discussions/${threadId}`, 303)
}
