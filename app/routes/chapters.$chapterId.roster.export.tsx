import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { exportRoster } from '~/features/memberships/export-roster.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { presentRosterCell } from '~/features/memberships/present-roster-cell.server'
import { type RosterAsked, readRosterAsked, rosterQuery } from '~/features/memberships/roster-asked'
import { chosenColumns, rosterColumns } from '~/features/memberships/roster-columns'
import { attachment } from '~/lib/attachment.server'
import { translator } from '~/lib/i18n.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { carrying } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

/** The form as it was sent, and what is wrong with it. */
type Refused = {
  asked: RosterAsked
  total: number
  columns: string[]
  errors: { column?: string[]; proof?: string[] }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const asked = readRosterAsked(new URL(request.url).searchParams)
  const { total } = await listRoster(viewer, chapter.id, { ...asked, page: 1 })
  return {
    chapter: { id: chapter.id, names: chapter.names },
    asked,
    total,
    proof: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const form = await readForm(request)
  const asked = readRosterAsked(form)
  const { total } = await listRoster(viewer, chapter.id, { ...asked, page: 1 })
  const columns = chosenColumns(form)
  const refuse = (errors: Refused['errors']) =>
    data<Refused>({ asked, total, columns, errors }, { status: 422 })
  if (columns.length === 0) return refuse({ column: ['roster:export.no_column'] })
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? '').slice(0, 10_000))
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const t = translator(context.locale, 'roster')
  const exporting = exportRoster(
    viewer,
    chapter.id,
    asked,
    columns.map((key) => ({ key, header: t(`column.${key}`) })),
    presentRosterCell(context.locale, await listChapters(context.locale)),
  )
  const file = await carrying(confirmed.headers, exporting)
  return attachment(file, 'roster.csv', confirmed.headers)
}

export const meta = () => pageTitle(undefined)

export default function ExportRoster() {
  const { chapter, proof, ...found } = useLoaderData<typeof loader>()
  const answer: unknown = useActionData()
  // The file itself, where Remix takes it for the data of this page: an address with a query.
  const refused = answer && typeof answer === 'object' ? (answer as Refused) : undefined
  const { asked, total, columns, errors } = refused ?? { ...found, columns: ['name'], errors: {} }
  const { locale } = useShell()
  const t = useT('roster')
  const { sort: _, ...filters } = asked
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}/roster${rosterQuery(asked)}`}>{t('title')}</WayBack>
        <h1>{t('export.title')}</h1>
        <p className="hint">{localName(chapter.names, locale)}</p>
        <form
          method="post"
          action={`/chapters/${chapter.id}/roster/export`}
          className="card grid gap-4"
        >
          <p>{t('export.lead', { count: total })}</p>
          {Object.entries(filters).map(
            ([name, value]) =>
              value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <fieldset
            className="grid gap-1"
            aria-describedby={errors.column ? 'column-fault' : undefined}
          >
            <legend className="mb-1 font-semibold">{t('export.columns')}</legend>
            {rosterColumns.map((it) => (
              <label key={it} className="flex min-h-tap items-center gap-3">
                <input
                  type="checkbox"
                  name="column"
                  value={it}
                  className="tick"
                  defaultChecked={columns.includes(it)}
                />
                {t(`column.${it}`)}
              </label>
            ))}
          </fieldset>
          {errors.column && (
            <p id="column-fault" className="fault">
              {errors.column.map((key) => t(key)).join(' ')}
            </p>
          )}
          <ConfirmField asked={proof} errors={errors.proof} />
          <button className="btn" type="submit">
            {t('export.submit')}
          </button>
          <p className="hint">{t('export.note')}</p>
        </form>
      </div>
    </Frame>
  )
}
