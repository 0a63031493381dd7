import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Difference } from '~/components/difference'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { When } from '~/components/when'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getSection } from '~/features/positions/drafting/get-section.server'
import { languageAsked } from '~/features/positions/drafting/language-asked'
import { listVersions } from '~/features/positions/drafting/list-versions.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { localeNames } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  const language = languageAsked(request, draft)
  const page = pageOf(new URL(request.url))
  const list = await listVersions(section.id, language, page)
  refuseBeyond(page, list.versions)
  const isGone = section.removedAt !== null
  return {
    draft: await presentDraft(draft),
    sectionId: section.id,
    isGone,
    language,
    page,
    ...list,
  }
}

export const meta = () => pageTitle(undefined)

export default function History() {
  const { draft, sectionId, isGone, language, page, versions, hasNext } =
    useLoaderData<typeof loader>()
  const t = useT('positions')
  const base = `/positions/drafts/${draft.id}/sections/${sectionId}/history`
  return (
    <Frame>
      <DraftHead draft={draft} language={language} title={t('draft.history')}>
        <p className="hint" lang={language}>
          {localeNames[language]}
        </p>
        {isGone && <p className="notice">{t('section.is_removed')}</p>}
        {versions.length === 0 && <p className="card">{t('history.empty')}</p>}
        <ol className="grid gap-4">
          {versions.map(({ version, by, at, basedOn, pieces }) => (
            <li key={version} className="card">
              <p className="hint mb-2">
                {t('history.version', { version })} · {by ?? t('draft.gone')} · <When at={at} />
                {basedOn !== null && <> · {t('history.based_on', { version: basedOn })}</>}
              </p>
              <Difference pieces={pieces} lang={language} />
            </li>
          ))}
        </ol>
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `${base}?language=${language}&page=${it}`}
        />
      </DraftHead>
    </Frame>
  )
}
