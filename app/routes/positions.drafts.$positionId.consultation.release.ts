import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { releaseResponses } from '~/features/positions/consultation/release-responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('write', viewer.memberId)
  const positionId = params.positionId ?? ''
  const done = await releaseResponses(viewer, positionId)
  const to = `/positions/drafts/${positionId}/consultation`
  return redirect(done === 'open' ? `${to}?unanswered` : to, 303)
}
