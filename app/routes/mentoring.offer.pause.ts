import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pauseOffer } from '~/features/mentoring/asking/pause-offer.server'
import { isMember } from '~/features/mentoring/asking/policy.server'
import { resumeOffer } from '~/features/mentoring/asking/resume-offer.server'
import { meansDelete } from '~/lib/form-method.server'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(isMember(viewer))
  if (meansDelete(await readForm(request))) await resumeOffer(viewer)
  else await pauseOffer(viewer)
  return redirect('/mentoring/offer', 303)
}
