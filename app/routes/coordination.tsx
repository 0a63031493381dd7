import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { ApplicationRows } from '~/features/applications/components/application-rows'
import { RecheckRows } from '~/features/applications/components/recheck-rows'
import { listApplications } from '~/features/applications/list-applications.server'
import { listRechecks } from '~/features/applications/list-rechecks.server'
import { canCoordinate, canRunIntake } from '~/features/applications/policy.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ConsentRows } from '~/features/mentoring/consents/components/consent-rows'
import { listConsents } from '~/features/mentoring/consents/list-consents.server'
import { ConsultedCard } from '~/features/positions/consultation/components/consulted-card'
import { findOpenConsulted } from '~/features/positions/consultation/find-open-consulted.server'
import { EndingOffices } from '~/features/renewals/components/ending-offices'
import { InterimQueues } from '~/features/renewals/components/interim-queues'
import { listEndingOffices } from '~/features/renewals/list-ending-offices.server'
import { listInterimQueues } from '~/features/renewals/list-interim-queues.server'
import { TransferRows } from '~/features/transfers/components/transfer-rows'
import { listTransfers } from '~/features/transfers/list-transfers.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { allow, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canCoordinate(viewer))
  const url = new URL(request.url)
  const page = pageOf(url)
  const [queue, rechecks, transfers, interim, ending, consents, consulted] = await Promise.all([
    listApplications(viewer, page),
    listRechecks(viewer),
    listTransfers(viewer),
    listInterimQueues(viewer),
    listEndingOffices(viewer),
    listConsents(viewer),
    findOpenConsulted(viewer),
  ])
  refuseBeyond(page, queue.applications)
  const can = { runIntake: canRunIntake(viewer) }
  const said = url.searchParams.get('said')
  return {
    ...{ ...queue, page, rechecks, transfers, interim, ending, consents, consulted, can },
    said: said && Object.hasOwn(sayings, said) ? sayings[said as keyof typeof sayings] : null,
  }
}

/** What came of an answer that leads back to this page. */
const sayings = {
  consent: 'mentors:consent.said_consent',
  refuse: 'mentors:consent.said_refuse',
} as const

export const meta = () => pageTitle(undefined)

export default function Coordination() {
  const { applications, count, unconfirmed, page, hasNext, can, ...more } =
    useLoaderData<typeof loader>()
  const { rechecks, transfers, interim, ending, consents, consulted, said } = more
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('queue.title')}</h1>
        {said && <output className="notice block">{t(said)}</output>}
        <p className="hint">{t('queue.lead')}</p>
        <ConsultedCard consulted={consulted} />
        <InterimQueues queues={interim} />
        <section className="space-y-2">
          <h2>{t('queue.count', { count })}</h2>
          {unconfirmed > 0 && (
            <p className="hint">{t('queue.unconfirmed', { count: unconfirmed })}</p>
          )}
          {count === 0 && <p className="card">{t('queue.empty')}</p>}
          {applications.length > 0 && <ApplicationRows applications={applications} />}
          <Pager page={page} hasNext={hasNext} hrefOf={(it) => `/coordination?page=${it}`} />
        </section>
        {transfers.length > 0 && (
          <section id="transfers" className="space-y-2">
            <h2>{t('transfers:list.title')}</h2>
            <TransferRows transfers={transfers} />
          </section>
        )}
        {consents.length > 0 && (
          <section id="pairs" className="space-y-2">
            <h2>{t('mentors:consent.list')}</h2>
            <ConsentRows consents={consents} />
          </section>
        )}
        {rechecks.length > 0 && (
          <section id="rechecks" className="space-y-2">
            <h2>{t('queue.rechecks')}</h2>
            <p className="hint">{t('queue.rechecks_lead')}</p>
            <RecheckRows rechecks={rechecks} />
          </section>
        )}
        <EndingOffices offices={ending} />
        {can.runIntake && (
          <p className="flex flex-wrap gap-3">
            <a className="btn-quiet" href="/coordination/invitations">
              {t('invite.title')}
            </a>
            <a className="btn-quiet" href="/coordination/questions">
              {t('ask.title')}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}
