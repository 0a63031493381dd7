import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OwnRequests } from '~/features/mentoring/asking/components/own-requests'
import { listOwnRequests } from '~/features/mentoring/asking/list-own-requests.server'
import { isMember } from '~/features/mentoring/asking/policy.server'
import { LeftRounds } from '~/features/mentoring/components/left-rounds'
import { RoundRows } from '~/features/mentoring/components/round-rows'
import { OwnPairs } from '~/features/mentoring/pairs/components/own-pairs'
import { listOwnPairs } from '~/features/mentoring/pairs/list-own-pairs.server'
import { listLeftRounds } from '~/features/mentoring/rounds/list-left-rounds.server'
import { listRounds } from '~/features/mentoring/rounds/list-rounds.server'
import { canOpenRounds } from '~/features/mentoring/rounds/policy.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const page = pageOf(new URL(request.url))
  const { rounds, hasNext } = await listRounds(viewer, page)
  refuseBeyond(page, rounds)
  const [pairs, requests, left] = await Promise.all([
    listOwnPairs(viewer),
    listOwnRequests(viewer),
    listLeftRounds(viewer),
  ])
  return {
    ...{ pairs, requests, rounds, left, hasNext, page },
    mayAsk: isMember(viewer),
    mayOpen: canOpenRounds(viewer),
  }
}

export const meta = () => pageTitle(undefined)

export default function Mentoring() {
  const { pairs, requests, rounds, left, hasNext, page, mayAsk, mayOpen } =
    useLoaderData<typeof loader>()
  const t = useT('mentoring')
  return (
    <Frame>
      <div className="max-w-3xl space-y-6">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <OwnPairs pairs={pairs} />
        <OwnRequests requests={requests} />
        {mayAsk && (
          <p className="flex flex-wrap gap-3">
            <a className={pairs.length > 0 ? 'btn-quiet' : 'btn'} href="/mentoring/mentors">
              {t('mentors:own.find')}
            </a>
            <a className="btn-quiet" href="/mentoring/offer">
              {t('mentors:offer.title')}
            </a>
          </p>
        )}
        <section className="space-y-3" id="rounds">
          <h2>{t('rounds.title')}</h2>
          <p className="hint">{t('rounds.lead')}</p>
          {rounds.length === 0 && <p className="card">{t('rounds.empty')}</p>}
          <RoundRows rounds={rounds} />
          <Pager page={page} hasNext={hasNext} hrefOf={(it) => `/mentoring?page=${it}#rounds`} />
          {left.length > 0 && <LeftRounds rounds={left} />}
          {mayOpen && (
            <a className="btn-quiet" href="/mentoring/rounds/new">
              {t('round.open')}
            </a>
          )}
        </section>
        <p>
          <a href="/mentoring/report">{t('report:programme.title')}</a>
        </p>
      </div>
    </Frame>
  )
}
