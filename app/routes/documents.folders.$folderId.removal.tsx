import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { FolderSettings } from '~/features/documents/components/folder-settings'
import { faultsOfFolder } from '~/features/documents/library/faults-of-folder'
import { readFolderPage } from '~/features/documents/library/read-folder-page.server'
import { removeFolder } from '~/features/documents/library/remove-folder.server'
import { pageTitle } from '~/lib/page-title'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readFolderPage(requireViewer(context, request), params.folderId ?? '')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { folder, spaceId } = await readFolderPage(viewer, params.folderId ?? '')
  await limit('write', viewer.memberId)
  try {
    const { parentId } = await removeFolder(viewer, folder.id)
    const base = `/documents/libraries/${spaceId}`
    return redirect(parentId ? `${base}?folder=${parentId}` : base, 303)
  } catch (error) {
    return data({ name: null, errors: faultsOfFolder(error, 'removal') }, { status: 422 })
  }
}

export const meta = () => pageTitle(undefined)

export default function FolderRemoval() {
  return (
    <FolderSettings {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
