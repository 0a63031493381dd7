import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pinThread } from '~/features/discussions/pin-thread.server'
import { unpinThread } from '~/features/discussions/unpin-thread.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '' } = params
  await (meansDelete(await readForm(request)) ? unpinThread : pinThread)(viewer, threadId)
  return redirect(`/discussions/${threadId}`, 303)
}
