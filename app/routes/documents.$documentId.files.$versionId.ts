import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { handOutFile } from '~/features/documents/hand-out-file.server'
import { getVersion } from '~/features/documents/versions/get-version.server'
import { withheldFor } from '~/features/documents/withheld-for'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { documentId = '', versionId = '' } = params
  const { file, name } = await getVersion(viewer, { documentId, versionId })
  // The page of the document says why.
  if (withheldFor(file)) return redirect(`/documents/${documentId}`, 303)
  return handOutFile(request, file, name)
}
