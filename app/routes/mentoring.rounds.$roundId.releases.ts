import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { releaseStage } from '~/features/mentoring/report/release-stage.server'
import { ReleaseSchema } from '~/features/mentoring/report/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const roundId = params.roundId ?? ''
  const { value } = await parseForm(request, ReleaseSchema)
  if (!value) throw unprocessable()
  const outcome = await releaseStage(viewer, roundId, value.stage)
  const at = `/mentoring/rounds/${roundId}/report`
  return redirect(outcome === 'released' ? at : `${at}?said=${outcome}`, 303)
}
