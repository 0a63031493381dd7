import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField, TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EditionRows } from '~/features/documents/components/edition-rows'
import { beginEdition } from '~/features/documents/editions/begin-edition.server'
import { listEditions } from '~/features/documents/editions/list-editions.server'
import { readTranslated } from '~/features/documents/editions/read-translated.server'
import { NewEditionSchema } from '~/features/documents/schema'
import { localeNames, locales } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { document, shown } = await readTranslated(viewer, params.documentId, context.locale)
  const editions = await listEditions(document)
  const there = document.editions.map(({ language }) => language)
  return {
    ...{ document: shown, editions },
    free: locales.filter((it) => !there.includes(it)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { document } = await readTranslated(viewer, params.documentId, context.locale)
  const { form, value, errors } = await parseForm(request, NewEditionSchema)
  const typed = {
    title: String(form.get('title') ?? ''),
    language: String(form.get('language') ?? ''),
  }
  if (!value) return data({ typed, errors: errors as FormErrors }, { status: 422 })
  await limit('write', viewer.memberId)
  const outcome = await beginEdition(viewer, document.id, value)
  if (outcome === 'begun')
    return redirect(`/documents/${document.id}/editions/${value.language}/versions`, 303)
  const taken: FormErrors = { language: ['editions:there'] }
  return data({ typed, errors: taken }, { status: 422 })
}

export const meta = () => pageTitle(undefined)

export default function Editions() {
  const { document, editions, free } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('editions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${document.id}`} lang={document.language}>
          {document.title}
        </WayBack>
        <h1>{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        <EditionRows documentId={document.id} editions={editions} />
        {free.length > 0 && (
          <form method="post" className="card grid gap-4" noValidate>
            <h2>{t('add')}</h2>
            <SelectField
              name="language"
              label={t('documents:shelf.language')}
              options={free.map((value) => ({ value, label: localeNames[value], lang: value }))}
              defaultValue={answer?.typed.language}
              errors={answer?.errors.language}
            />
            <TextField
              name="title"
              label={t('title_field')}
              hint={t('title_hint')}
              defaultValue={answer?.typed.title}
              errors={answer?.errors.title}
              autoComplete="off"
              required
            />
            <button className="btn" type="submit">
              {t('documents:place.look')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
