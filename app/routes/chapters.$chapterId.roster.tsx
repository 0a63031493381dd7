import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { RosterFilters } from '~/features/memberships/components/roster-filters'
import { RosterTable } from '~/features/memberships/components/roster-table'
import { listRoster } from '~/features/memberships/list-roster.server'
import { noteRosterReading } from '~/features/memberships/note-roster-reading.server'
import { canImportRoster } from '~/features/memberships/policy.server'
import { readRosterAsked, rosterQuery } from '~/features/memberships/roster-asked'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const url = new URL(request.url)
  const page = pageOf(url)
  const asked = readRosterAsked(url.searchParams)
  await limit('walk', viewer.memberId)
  const roster = await listRoster(viewer, chapter.id, { ...asked, page })
  refuseBeyond(page, roster.members)
  await noteRosterReading(viewer, [chapter.id], roster.total)
  const named = new Set(
    roster.counts.flatMap((it) => (it.filter === 'association' ? [it.value] : [])),
  )
  return {
    chapter: { id: chapter.id, names: chapter.names },
    roster,
    associations: (await listChapters(context.locale)).flatMap(({ id, names }) =>
      named.has(id) || id === asked.association ? [{ id, names }] : [],
    ),
    asked,
    page,
    can: { import: canImportRoster(viewer, chapter) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Roster() {
  const { chapter, roster, associations, asked, page, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('roster')
  const at = `/chapters/${chapter.id}`
  const isFiltered = rosterQuery({ ...asked, sort: 'name' }) !== ''
  const pager = (
    <Pager
      page={page}
      last={roster.last}
      hrefOf={(it) => `${at}/roster${rosterQuery(asked, it)}`}
    />
  )
  return (
    <Frame>
      <div className="space-y-4">
        <WayBack to={at}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('title')}</h1>
        <p className="hint max-w-measure">{t('lead')}</p>
        <RosterFilters
          at={`${at}/roster`}
          asked={asked}
          counts={roster.counts}
          associations={associations}
        />
        <div className="flex flex-wrap items-center gap-3">
          <p className="mr-auto font-semibold">{t('total', { count: roster.total })}</p>
          {can.import && (
            <a className="btn-quiet" href={`${at}/imports`}>
              {t('to_import')}
            </a>
          )}
          {roster.total > 0 && (
            <a className="btn-quiet" href={`${at}/roster/export${rosterQuery(asked)}`}>
              {t('to_export')}
            </a>
          )}
        </div>
        {roster.total === 0 ? (
          <p className="card">{t(isFiltered ? 'none' : 'empty')}</p>
        ) : (
          <RosterTable at={at} members={roster.members} associations={associations} />
        )}
        {pager}
      </div>
    </Frame>
  )
}
