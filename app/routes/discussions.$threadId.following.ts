import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { followThread } from '~/features/discussions/follow-thread.server'
import { FollowSchema } from '~/features/discussions/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '' } = params
  const { value } = await parseForm(request, FollowSchema)
  if (!value) throw unprocessable()
  await followThread(viewer, threadId, value.level)
  return redirect(`/discussions/${threadId}`, 303)
}
