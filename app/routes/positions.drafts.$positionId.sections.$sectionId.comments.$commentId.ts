import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { reopenComment } from '~/features/positions/drafting/reopen-comment.server'
import { settleComment } from '~/features/positions/drafting/settle-comment.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { positionId = '', sectionId = '', commentId = '' } = params
  const form = await readForm(request)
  await limit('write', viewer.memberId)
  const ids = { positionId, sectionId, commentId }
  if (meansDelete(form)) await reopenComment(viewer, ids)
  else await settleComment(viewer, ids)
  const base = `/positions/drafts/${positionId}/sections/${sectionId}/comments`
  return redirect(`${base}#comment-${commentId}`, 303)
}
