import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { canSetJoinRule } from '~/features/chapters/policy.server'
import { JoinRuleSchema } from '~/features/chapters/schema'
import { setJoinRule } from '~/features/chapters/set-join-rule.server'
import { parseForm } from '~/lib/parse-form.server'
import { allow, unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  allow(canSetJoinRule(viewer, chapter))
  const { value } = await parseForm(request, JoinRuleSchema)
  if (!value) throw unprocessable()
  await setJoinRule(viewer, chapter.id, value.rule)
  return redirect(`/chapters/${chapter.id}/joining`, 303)
}
