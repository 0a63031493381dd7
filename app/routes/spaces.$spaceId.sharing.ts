import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ShareSpaceSchema } from '~/features/discussions/schema'
import { shareSpace } from '~/features/discussions/share-space.server'
import { unshareSpace } from '~/features/discussions/unshare-space.server'
import { meansDelete } from '~/lib/form-method.server'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { spaceId = '' } = params
  const { form, value } = await parseForm(request, ShareSpaceSchema)
  if (!value) throw unprocessable()
  await (meansDelete(form) ? unshareSpace : shareSpace)(viewer, spaceId, value.chapter)
  return redirect(`/spaces/${spaceId}/readers`, 303)
}
