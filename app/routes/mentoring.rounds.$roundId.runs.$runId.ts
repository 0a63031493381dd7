import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { cancelMatchRun } from '~/features/mentoring/runs/cancel-match-run.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!meansDelete(await readForm(request))) throw unprocessable()
  await cancelMatchRun(viewer, params.roundId ?? '', params.runId ?? '')
  return redirect(`/mentoring/rounds/${params.roundId}/matching`, 303)
}
