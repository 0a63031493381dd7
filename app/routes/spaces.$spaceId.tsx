import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { AudienceChip } from '~/features/discussions/components/audience-chip'
import { ThreadRows } from '~/features/discussions/components/thread-rows'
import { getSpace } from '~/features/discussions/get-space.server'
import { listThreads } from '~/features/discussions/list-threads.server'
import { canStartThread } from '~/features/discussions/policy.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const space = await getSpace(viewer, params.spaceId ?? '')
  if (space.kind === 'pairing')
    throw redirect(`/mentoring/pairs/${space.audience.slice('pairing:'.length)}`, 303)
  const url = new URL(request.url)
  const page = pageOf(url)
  const tag = url.searchParams.get('tag')?.slice(0, 60) || null
  const [list, readership] = await Promise.all([
    listThreads(viewer, { spaceId: space.id, tag, page }),
    describeAudience(space.audience),
  ])
  refuseBeyond(page, list.threads)
  return {
    space: { id: space.id, kind: space.kind, names: space.names, purpose: space.purpose },
    ...list,
    page,
    tag,
    readership,
    can: { start: canStartThread(viewer, space) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Space() {
  const { space, threads, hasNext, page, tag, readership, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('discussions')
  return (
    <Frame>
      <WayBack to="/discussions">{t('title')}</WayBack>
      <h1 className={space.kind === 'board' ? 'text-plum' : ''}>
        {localName(space.names, locale)}
      </h1>
      <p className="mb-2 max-w-prose">{localName(space.purpose, locale)}</p>
      <p className="mb-4">
        <AudienceChip readership={readership} href={`/spaces/${space.id}/readers`} />
      </p>
      {can.start && (
        <p className="mb-4">
          <a className="btn" href={`/spaces/${space.id}/threads`}>
            {t('start')}
          </a>
        </p>
      )}
      {space.kind === 'board' && (
        <p className="mb-4">
          <a className="btn-quiet" href="/positions/drafts">
            {t('positions:list.title')}
          </a>
        </p>
      )}
      {tag && (
        <p className="mb-4 flex flex-wrap items-center gap-3">
          <span className="tag">{tag}</span>
          <a href={`/spaces/${space.id}`}>{t('all_threads')}</a>
        </p>
      )}
      <live-list data-spaces={space.id} data-unread={t('unread', { count: 0 })}>
        {threads.length > 0 ? (
          <ThreadRows threads={threads} />
        ) : (
          <p className="card">{t(tag ? 'empty_tag' : 'empty_space')}</p>
        )}
      </live-list>
      <Pager
        page={page}
        hasNext={hasNext}
        hrefOf={(it) =>
          `/spaces/${space.id}?${tag ? `tag=${encodeURIComponent(tag)}&` : ''}page=${it}`
        }
      />
    </Frame>
  )
}
