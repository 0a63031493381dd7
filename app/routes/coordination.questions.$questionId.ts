import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { retireQuestion } from '~/features/applications/retire-question.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!meansDelete(await readForm(request))) throw unprocessable()
  await retireQuestion(viewer, params.questionId ?? '')
  return redirect('/coordination/questions', 303)
}
