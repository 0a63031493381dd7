import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { findOwnRegion } from '~/features/organisations/find-own-region.server'
import { RegisterChoice } from '~/features/positions/dispatch/components/register-choice'
import { RegisterRows } from '~/features/positions/dispatch/components/register-rows'
import { listAddressees } from '~/features/positions/dispatch/list-addressees.server'
import { listDispatchYears } from '~/features/positions/dispatch/list-dispatch-years.server'
import {
  dispatchesPerPage,
  listDispatches,
} from '~/features/positions/dispatch/list-dispatches.server'
import { canReadRegister } from '~/features/positions/dispatch/policy.server'
import { registerAsked, registerQuery } from '~/features/positions/dispatch/register-asked'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { notFound, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!canReadRegister(viewer)) throw notFound()
  const { locale } = context
  const url = new URL(request.url)
  const [page, asked] = [pageOf(url), registerAsked(url)]
  const skip = (page - 1) * dispatchesPerPage
  const [list, years, addressees, region] = await Promise.all([
    listDispatches(viewer, asked, { locale, most: dispatchesPerPage, skip }),
    listDispatchYears(viewer),
    listAddressees(viewer, locale),
    findOwnRegion(viewer),
  ])
  refuseBeyond(page, list.dispatches)
  return { ...list, page, asked, years, addressees, mayExport: region !== null }
}

export const meta = () => pageTitle(undefined)

export default function Dispatches() {
  const { dispatches, hasNext, page, asked, years, addressees, mayExport } =
    useLoaderData<typeof loader>()
  const t = useT('dispatch')
  const isChosen = registerQuery(asked) !== ''
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions/drafts">{t('positions:list.title')}</WayBack>
        <h1 className="text-plum">{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        {(dispatches.length > 0 || isChosen) && (
          <RegisterChoice addressees={addressees} years={years} asked={asked} />
        )}
        {dispatches.length > 0 ? (
          <RegisterRows dispatches={dispatches} />
        ) : (
          <p className="card">{t(isChosen ? 'none_fits' : 'empty')}</p>
        )}
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/positions/dispatches?${registerQuery(asked, it)}`}
        />
        {mayExport && (
          <p className="no-print">
            <a className="btn-quiet" href={`/positions/dispatches/export?${registerQuery(asked)}`}>
              {t('export.title')}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}
