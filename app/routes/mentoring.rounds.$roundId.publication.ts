import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { PublishSchema } from '~/features/mentoring/rounds/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const roundId = params.roundId ?? ''
  const { value } = await parseForm(request, PublishSchema)
  if (!value) throw unprocessable()
  const { outcome } = await publishRound(viewer, roundId, value.mark)
  const at = `/mentoring/rounds/${roundId}`
  if (outcome === 'published') return redirect(at, 303)
  return redirect(`${at}/matching?said=${outcome === 'already' ? 'published' : outcome}`, 303)
}
