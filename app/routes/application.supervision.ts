import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { declareSupervision } from '~/features/applications/declare-supervision.server'
import { SuperviseSchema } from '~/features/applications/schema'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, SuperviseSchema)
  if (!value) throw unprocessable()
  await declareSupervision(viewer, value)
  return redirect('/application', 303)
}
