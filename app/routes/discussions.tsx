import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { isVetted } from '~/features/auth/viewer'
import { TermsCard } from '~/features/consents/components/terms-card'
import { isAskedForTerms } from '~/features/consents/policy.server'
import { SpaceList } from '~/features/discussions/components/space-list'
import { ThreadRows } from '~/features/discussions/components/thread-rows'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { listRecentThreads } from '~/features/discussions/list-threads.server'
import { ConsultedNotice } from '~/features/positions/consultation/components/consulted-notice'
import { findOpenConsulted } from '~/features/positions/consultation/find-open-consulted.server'
import { hasLapsed } from '~/features/renewals/has-lapsed.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (await hasLapsed(viewer)) throw redirect('/settings/membership', 303)
  const page = pageOf(new URL(request.url))
  const [spaces, recent, { waiting }] = await Promise.all([
    listSpaces(viewer),
    listRecentThreads(viewer, page),
    findOpenConsulted(viewer),
  ])
  refuseBeyond(page, recent.threads)
  return {
    spaces,
    recent,
    page,
    waiting,
    isAsked: isAskedForTerms(viewer),
    isMember: viewer.audiences.includes('network'),
    can: { start: isVetted(viewer) },
  }
}

export const meta = () => pageTitle(undefined)

export default function Discussions() {
  const { spaces, recent, page, waiting, isAsked, isMember, can } = useLoaderData<typeof loader>()
  const t = useT('discussions')
  return (
    <Frame>
      {isAsked && <TermsCard next="/discussions" />}
      <ConsultedNotice waiting={waiting} />
      <div className={`overview ${spaces.length > 0 ? 'has-spaces' : ''}`}>
        <header>
          <h1>{t('title')}</h1>
          <p className="hint max-w-prose">{t('lead')}</p>
          {spaces.length > 0 && (
            <nav className="mt-4 flex flex-wrap gap-3" aria-label={t('title')}>
              {can.start && (
                <a
                  className="btn"
                  href={`/spaces/${spaces.find(({ kind }) => kind === 'chapter')?.id ?? spaces[0]?.id}/threads`}
                >
                  {t('start')}
                </a>
              )}
              <a className="btn-quiet" href="/discussions/followed">
                {t('followed')}
              </a>
            </nav>
          )}
        </header>
        {spaces.length > 0 && <SpaceList spaces={spaces} />}
        <div className="min-w-0">
          <h2 className="mb-2">{t('recent')}</h2>
          <live-list
            data-spaces={spaces.map(({ id }) => id).join(' ')}
            data-unread={t('unread', { count: 0 })}
          >
            {recent.threads.length > 0 ? (
              <ThreadRows threads={recent.threads} showSpace />
            ) : (
              <Nothing isMember={isMember} />
            )}
          </live-list>
          <Pager page={page} hasNext={recent.hasNext} hrefOf={(it) => `/discussions?page=${it}`} />
        </div>
      </div>
    </Frame>
  )
}

/** Why there is nothing to read, and for an applicant the way to where she stands. */
function Nothing({ isMember }: { isMember: boolean }) {
  const t = useT('discussions')
  if (isMember) return <p className="card max-w-prose">{t('empty_recent')}</p>
  return (
    <div className="card max-w-prose space-y-4">
      <p>{t('waiting')}</p>
      <a className="btn" href="/application">
        {t('to_application')}
      </a>
    </div>
  )
}
