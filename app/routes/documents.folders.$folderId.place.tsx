import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { FolderSettings } from '~/features/documents/components/folder-settings'
import { faultsOfFolder } from '~/features/documents/library/faults-of-folder'
import { moveFolder } from '~/features/documents/library/move-folder.server'
import { readFolderPage } from '~/features/documents/library/read-folder-page.server'
import { FolderPlaceSchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readFolderPage(requireViewer(context, request), params.folderId ?? '')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { folder, spaceId } = await readFolderPage(viewer, params.folderId ?? '')
  const { value } = await parseForm(request, FolderPlaceSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  try {
    await moveFolder(viewer, folder.id, value)
  } catch (error) {
    return data({ name: null, errors: faultsOfFolder(error, 'parent') }, { status: 422 })
  }
  return redirect(`/documents/libraries/${spaceId}?folder=${folder.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function FolderPlace() {
  return (
    <FolderSettings {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
