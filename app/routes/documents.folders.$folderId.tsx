import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { FolderSettings } from '~/features/documents/components/folder-settings'
import { faultsOfFolder } from '~/features/documents/library/faults-of-folder'
import { readFolderPage } from '~/features/documents/library/read-folder-page.server'
import { renameFolder } from '~/features/documents/library/rename-folder.server'
import { FolderNameSchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readFolderPage(requireViewer(context, request), params.folderId ?? '')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { folder, spaceId } = await readFolderPage(viewer, params.folderId ?? '')
  const { form, value, errors } = await parseForm(request, FolderNameSchema)
  const name = String(form.get('name') ?? '')
  if (!value) return data({ name, errors }, { status: 422 })
  await limit('write', viewer.memberId)
  try {
    await renameFolder(viewer, folder.id, value)
  } catch (error) {
    return data({ name, errors: faultsOfFolder(error) }, { status: 422 })
  }
  return redirect(`/documents/libraries/${spaceId}?folder=${folder.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Folder() {
  return (
    <FolderSettings {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
