import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { startMatchRun } from '~/features/mentoring/runs/start-match-run.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const roundId = params.roundId ?? ''
  const started = await startMatchRun(viewer, roundId)
  const at = `/mentoring/rounds/${roundId}/matching`
  if (!('refused' in started)) return redirect(at, 303)
  return redirect(`${at}?said=${started.refused.split('.')[1]}`, 303)
}
