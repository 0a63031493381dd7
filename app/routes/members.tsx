import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listMembers } from '~/features/members/list-members.server'
import { noteSightings } from '~/features/members/note-sightings.server'
import { noteRosterReading } from '~/features/memberships/note-roster-reading.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const url = new URL(request.url)
  const page = pageOf(url)
  const name = (url.searchParams.get('name') ?? '').trim().slice(0, 100)
  const chapterId = url.searchParams.get('chapter')
  await limit('walk', viewer.memberId)
  const found = await listMembers(viewer, { chapterId, name, page })
  const { met, isFull } = await noteSightings(viewer, found.members)
  const members = found.members.filter(({ id }) => met.has(id))
  // Past the day's number a name finds whom she has met, and does not tell whether it has anyone else.
  refuseBeyond(page, isFull && name !== '' ? members : found.members)
  await noteRosterReading(
    viewer,
    members.flatMap(({ chapters }) => chapters.map(({ id }) => id)),
    members.length,
  )
  const isLast = isFull && members.length < found.members.length
  return {
    members,
    isFull,
    hasNext: found.hasNext && !isLast,
    page,
    name,
    chapterId,
  }
}

export const meta = () => pageTitle(undefined)

export default function Members() {
  const { members, isFull, hasNext, page, name, chapterId } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('members')
  const hrefOf = (it: number) =>
    `/members?${new URLSearchParams({ name, ...(chapterId ? { chapter: chapterId } : {}), page: String(it) })}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('title')}</h1>
        <p className="hint">{t('lead')}</p>
        <form method="get" className="search-form">
          {chapterId && <input type="hidden" name="chapter" value={chapterId} />}
          <label className="contents font-semibold">
            <span className="col-span-full">{t('search')}</span>
            <input
              className="field"
              type="search"
              name="name"
              defaultValue={name}
              maxLength={100}
            />
          </label>
          <button className="btn" type="submit">
            {t('search_submit')}
          </button>
        </form>
        {isFull && <p className="notice">{t('enough')}</p>}
        {members.length === 0 && !isFull && <p className="card">{t(name ? 'none' : 'empty')}</p>}
        {members.length > 0 && (
          <ul className="rows card">
            {members.map((member) => (
              <li key={member.id} className="row">
                <a href={`/members/${member.id}`} className="row-link font-semibold">
                  {member.name}
                </a>{' '}
                {member.suspendedUntil && (
                  <span className="tag">
                    <DatedText
                      at={member.suspendedUntil}
                      dateOnly
                      text={(when) => t('suspended', { when })}
                    />
                  </span>
                )}
                <p className="hint">
                  {[member.rank, ...member.chapters.map(({ names }) => localName(names, locale))]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} />
      </div>
    </Frame>
  )
}
