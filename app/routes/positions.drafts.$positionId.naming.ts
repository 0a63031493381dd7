import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { agreeToBeNamed } from '~/features/positions/publishing/agree-to-be-named.server'
import { canPublish } from '~/features/positions/publishing/policy.server'
import { takeBackNaming } from '~/features/positions/publishing/take-back-naming.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'

/** Her own word on whether her name stands in the file; once it is signed the page says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const form = await readForm(request)
  await limit('write', viewer.memberId)
  if (meansDelete(form)) await takeBackNaming(viewer, draft.id)
  else await agreeToBeNamed(viewer, draft.id)
  return redirect(`/positions/drafts/${draft.id}/publication`, 303)
}
