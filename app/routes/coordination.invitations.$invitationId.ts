import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawInvitation } from '~/features/applications/withdraw-invitation.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!meansDelete(await readForm(request))) throw unprocessable()
  await withdrawInvitation(viewer, params.invitationId ?? '')
  return redirect('/coordination/invitations', 303)
}
