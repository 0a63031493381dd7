import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listRosterImports } from '~/features/memberships/list-roster-imports.server'
import { canImportRoster } from '~/features/memberships/policy.server'
import { RosterUnreadable } from '~/features/memberships/read-roster'
import { startRosterImport } from '~/features/memberships/start-roster-import.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { notFound } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  if (!canImportRoster(viewer, chapter)) throw notFound()
  return {
    chapter: { id: chapter.id, names: chapter.names },
    imports: await listRosterImports(viewer, chapter.id),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  if (!canImportRoster(viewer, chapter)) throw notFound()
  const file = (await readForm(request)).get('file')
  if (!(file instanceof File) || file.name === '')
    return data({ errors: ['roster:upload.missing'] }, { status: 422 })
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { importId } = await startRosterImport(viewer, chapter, bytes)
    return redirect(`/chapters/${chapter.id}/imports/${importId}`, 303)
  } catch (error) {
    if (!(error instanceof RosterUnreadable)) throw error
    return data({ errors: [`roster:unreadable.${error.reason}`] }, { status: 422 })
  }
}

export const meta = () => pageTitle(undefined)

export default function Imports() {
  const { chapter, imports } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('roster')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}/roster`}>{t('title')}</WayBack>
        <h1>{t('upload.title')}</h1>
        <p className="hint">{localName(chapter.names, locale)}</p>
        <form method="post" encType="multipart/form-data" className="card grid gap-4" noValidate>
          <p>{t('upload.lead')}</p>
          <TextField
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
            label={t('upload.file')}
            hint={t('upload.hint')}
            required
            errors={answer?.errors}
          />
          <button className="btn" type="submit">
            {t('upload.submit')}
          </button>
        </form>
        {imports.length > 0 && (
          <section>
            <h2 className="mb-2">{t('upload.past')}</h2>
            <ul className="card divide-line divide-y p-0!">
              {imports.map(({ id, at, by, state, counts }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-3">
                  <a href={`/chapters/${chapter.id}/imports/${id}`}>
                    <When at={at} />
                  </a>
                  <span className="tag">{t(`import.${state}`)}</span>
                  <span className="hint">
                    {[counts && t('upload.rows', { count: counts.rows }), by]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Frame>
  )
}
