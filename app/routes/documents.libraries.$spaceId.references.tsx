import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { CitationFields } from '~/features/documents/components/citation-fields'
import { LibraryReaders } from '~/features/documents/components/library-readers'
import { useLibraryName } from '~/features/documents/components/shelf-way'
import { getShelf } from '~/features/documents/library/get-shelf.server'
import { presentLibrary } from '~/features/documents/library/present-library'
import { canAddDocument } from '~/features/documents/policy.server'
import { addReference } from '~/features/documents/references/add-reference.server'
import { ReferenceSchema } from '~/features/documents/references/schema'
import { typedCitation } from '~/features/documents/references/typed-citation'
import { localeNames, locales } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const folderId = new URL(request.url).searchParams.get('folder') || null
  const { space, way } = await getShelf(viewer, params.spaceId ?? '', folderId)
  allow(canAddDocument(viewer, space))
  return {
    library: presentLibrary(space),
    folder: way.at(-1) ?? null,
    readership: await describeAudience(space.audience),
    formKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { space } = await getShelf(viewer, params.spaceId ?? '', null)
  allow(canAddDocument(viewer, space))
  const { form, value, errors } = await parseForm(request, ReferenceSchema)
  const of = (name: string) => String(form.get(name) ?? '')
  const typed = {
    ...typedCitation(form),
    ...{ title: of('title'), tags: of('tags'), language: of('language') },
  }
  if (!value) return data({ typed, errors: errors as FormErrors }, { status: 422 })
  await limit('write', viewer.memberId)
  const { documentId } = await addReference(viewer, space.id, value)
  return redirect(`/documents/${documentId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function AddReference() {
  const { library, folder, readership, formKey } = useLoaderData<typeof loader>()
  const { typed, errors } = useActionData<typeof action>() ?? {}
  const { locale } = useShell()
  const t = useT('references')
  const nameOf = useLibraryName()
  const base = `/documents/libraries/${library.id}`
  const into = folder ? `?folder=${folder.id}` : ''
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={base + into}>{folder?.name ?? nameOf(library)}</WayBack>
        <h1>{t('add')}</h1>
        <LibraryReaders library={library} readership={readership} />
        <form
          method="post"
          action={`${base}/references${into}`}
          className="card grid gap-4"
          noValidate
        >
          <input type="hidden" name="formKey" value={formKey} />
          <input type="hidden" name="folder" value={folder?.id ?? ''} />
          <TextField
            name="title"
            label={t('documents:words.title_field')}
            defaultValue={typed?.title}
            errors={errors?.title}
            autoComplete="off"
            required
          />
          <SelectField
            name="language"
            label={t('documents:shelf.language')}
            options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
            defaultValue={typed?.language ?? locale}
            errors={errors?.language}
          />
          <CitationFields typed={typed} errors={errors} />
          <TextField
            name="tags"
            label={t('documents:words.tags')}
            hint={t('documents:words.tags_hint')}
            defaultValue={typed?.tags}
            errors={errors?.tags}
            autoComplete="off"
          />
          <button className="btn" type="submit">
            {t('documents:upload.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
