import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { closeThread } from '~/features/discussions/close-thread.server'
import { reopenThread } from '~/features/discussions/reopen-thread.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '' } = params
  await (meansDelete(await readForm(request)) ? reopenThread : closeThread)(viewer, threadId)
  return redirect(`/discussions/${threadId}`, 303)
}
