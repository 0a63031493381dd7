import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OrganisationRows } from '~/features/organisations/components/organisation-rows'
import { findOwnRegion } from '~/features/organisations/find-own-region.server'
import { listOrganisations } from '~/features/organisations/list-organisations.server'
import { canReadOrganisations } from '~/features/organisations/policy.server'
import { pageTitle } from '~/lib/page-title'
import { notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!canReadOrganisations(viewer)) throw notFound()
  const [organisations, region] = await Promise.all([
    listOrganisations(viewer, context.locale),
    findOwnRegion(viewer),
  ])
  return { organisations, mayKeep: region !== null }
}

export const meta = () => pageTitle(undefined)

export default function Organisations() {
  const { organisations, mayKeep } = useLoaderData<typeof loader>()
  const t = useT('partners')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions">{t('common:nav.positions')}</WayBack>
        <h1 className="text-plum">{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        {organisations.length > 0 ? (
          <OrganisationRows organisations={organisations} />
        ) : (
          <p className="card">{t('empty')}</p>
        )}
        {mayKeep && (
          <p>
            <a className="btn" href="/organisations/new">
              {t('add')}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}
