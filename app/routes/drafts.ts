import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { saveDraft } from '~/features/discussions/save-draft.server'
import { SaveDraftSchema } from '~/features/discussions/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, SaveDraftSchema)
  if (!value) throw unprocessable()
  await saveDraft(viewer, value)
  const [kind, id] = value.place.split(':')
  return redirect(kind === 'thread' ? `/discussions/${id}/replies` : `/spaces/${id}/threads`, 303)
}
