import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { joinAssociation } from '~/features/memberships/join-association.server'
import { leaveAssociation } from '~/features/memberships/leave-association.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapterId = '' } = params
  const form = await readForm(request)
  await (meansDelete(form) ? leaveAssociation : joinAssociation)(viewer, chapterId)
  return redirect(`/chapters/${chapterId}`, 303)
}
