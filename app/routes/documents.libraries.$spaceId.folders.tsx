import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ShelfWay, useLibraryName } from '~/features/documents/components/shelf-way'
import { FolderRefused } from '~/features/documents/library/folder-fault'
import { getShelf } from '~/features/documents/library/get-shelf.server'
import { makeFolder } from '~/features/documents/library/make-folder.server'
import { presentLibrary } from '~/features/documents/library/present-library'
import { canArrange } from '~/features/documents/policy.server'
import { FolderSchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const folderId = new URL(request.url).searchParams.get('folder') || null
  const { space, way } = await getShelf(viewer, params.spaceId ?? '', folderId)
  allow(canArrange(viewer, space))
  return { library: presentLibrary(space), way }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { space } = await getShelf(viewer, params.spaceId ?? '', null)
  allow(canArrange(viewer, space))
  const { form, value, errors } = await parseForm(request, FolderSchema)
  const name = String(form.get('name') ?? '')
  if (!value) return data({ name, errors }, { status: 422 })
  await limit('write', viewer.memberId)
  try {
    const { folderId } = await makeFolder(viewer, space.id, value)
    return redirect(`/documents/libraries/${space.id}?folder=${folderId}`, 303)
  } catch (error) {
    if (!(error instanceof FolderRefused)) throw error
    const refused: FormErrors = { name: [`documents:folder.${error.reason}`] }
    return data({ name, errors: refused }, { status: 422 })
  }
}

export const meta = () => pageTitle(undefined)

export default function MakeFolder() {
  const { library, way } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  const nameOf = useLibraryName()
  const parent = way.at(-1)
  // The folder stays in the address, for the page that refuses a name.
  const here = `/documents/libraries/${library.id}/folders${parent ? `?folder=${parent.id}` : ''}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <ShelfWay library={library} way={[...way, { id: '', name: '' }]} />
        <h1>{t('folder.make_title')}</h1>
        <p className="hint wrap-anywhere">{parent?.name ?? nameOf(library)}</p>
        <form method="post" action={here} className="card grid gap-4" noValidate>
          <input type="hidden" name="parent" value={parent?.id ?? ''} />
          <TextField
            name="name"
            label={t('folder.name')}
            defaultValue={answer?.name}
            errors={answer?.errors.name ?? answer?.errors.parent}
            autoComplete="off"
            required
          />
          <button className="btn" type="submit">
            {t('folder.make')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
