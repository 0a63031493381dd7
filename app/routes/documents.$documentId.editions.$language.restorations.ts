import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RestorationSchema } from '~/features/documents/schema'
import { restoreVersion } from '~/features/documents/versions/restore-version.server'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, RestorationSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const { documentId = '', language = '' } = params
  const isRestored = await restoreVersion(viewer, documentId, { language, ...value })
  const base = `/documents/${documentId}`
  // Another version came meanwhile: she looks at the history again.
  return redirect(isRestored ? `${base}?language=${language}` : `${base}/editions/${language}`, 303)
}
