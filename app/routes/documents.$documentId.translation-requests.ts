import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { askForTranslation } from '~/features/documents/editions/ask-for-translation.server'
import { TranslationAskedSchema } from '~/features/documents/schema'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { documentId = '' } = params
  const { value } = await parseForm(request, TranslationAskedSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  await askForTranslation(viewer, documentId, value)
  return redirect(`/documents/${documentId}`, 303)
}
