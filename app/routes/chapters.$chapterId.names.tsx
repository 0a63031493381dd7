import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listSharedNames } from '~/features/chapters/list-shared-names.server'
import { noteNamesReading } from '~/features/chapters/note-names-reading.server'
import { nameBand } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, names: chapterNames } = await getChapter(params.chapterId ?? '')
  const page = pageOf(new URL(request.url))
  await limit('walk', viewer.memberId)
  const { until, ...list } = await listSharedNames(viewer, id, page)
  refuseBeyond(page, list.names)
  await noteNamesReading(viewer, id, list.total)
  return { chapter: { id, names: chapterNames }, ...list, until: until.toISOString(), page }
}

export const meta = () => pageTitle(undefined)

export default function Names() {
  const { chapter, names, total, until, page, last } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('sharing')
  const tm = useT('members')
  const at = `/chapters/${chapter.id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={at}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('names.title')}</h1>
        <p className="hint max-w-measure">
          <DatedText at={until} dateOnly text={(when) => t('names.lead', { when })} />
        </p>
        <p className="font-semibold">{t('roster:total', { count: total })}</p>
        {total > 0 && (
          <ul className="rows card">
            {names.map(({ name, band }, place) => (
              // Without ids two of one name are told apart by their place alone.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes in the browser
              <li key={place} className="row">
                <strong>{name}</strong>
                {band && <p className="hint">{nameBand(band, tm)}</p>}
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} last={last} hrefOf={(it) => `${at}/names?page=${it}`} />
      </div>
    </Frame>
  )
}
