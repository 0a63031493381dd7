import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { canReadOrganisations } from '~/features/organisations/policy.server'
import { ConsultedCard } from '~/features/positions/consultation/components/consulted-card'
import { findOpenConsulted } from '~/features/positions/consultation/find-open-consulted.server'
import { canReadDrafts } from '~/features/positions/drafting/policy.server'
import { listPublishedPartners } from '~/features/positions/joint/list-published-partners.server'
import { choiceAsked } from '~/features/positions/publishing/choice-asked'
import { ChoiceForm } from '~/features/positions/publishing/components/choice-form'
import { PublicationRows } from '~/features/positions/publishing/components/publication-rows'
import { listPublications } from '~/features/positions/publishing/list-publications.server'
import { listYears } from '~/features/positions/publishing/list-years.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { offerToAll } from '~/public-copies.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale } = context
  const url = new URL(request.url)
  const page = pageOf(url)
  const [partners, years, consulted] = await Promise.all([
    listPublishedPartners(viewer, locale),
    listYears(viewer),
    findOpenConsulted(viewer),
  ])
  const choice = choiceAsked(url, partners)
  const list = await listPublications(viewer, choice, { page, locale })
  refuseBeyond(page, list.publications)
  offerToAll(context, null)
  const can = { readDrafts: canReadDrafts(viewer), readPartners: canReadOrganisations(viewer) }
  return { ...list, page, years, partners, choice, can, consulted }
}

export const meta = () => [
  ...pageTitle(undefined),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/positions/feed' },
]

export default function Positions() {
  const { publications, hasNext, page, years, partners, choice, can, consulted } =
    useLoaderData<typeof loader>()
  const t = useT('publications')
  const chosen = Object.entries(choice).filter(([, value]) => value !== null)
  const feed = choice.language ? `/positions/feed?language=${choice.language}` : '/positions/feed'
  const hrefOf = (it: number) =>
    `/positions?${new URLSearchParams([...chosen.map(([name, value]) => [name, String(value)]), ['page', String(it)]])}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1 className="text-plum">{t('common:nav.positions')}</h1>
        <p className="max-w-prose">{t('list.lead')}</p>
        <ConsultedCard consulted={consulted} />
        {can.readDrafts && (
          <p>
            <a className="btn" href="/positions/drafts">
              {t('positions:list.title')}
            </a>
          </p>
        )}
        {(publications.length > 0 || chosen.length > 0) && (
          <ChoiceForm years={years} partners={partners} choice={choice} />
        )}
        {publications.length > 0 ? (
          <PublicationRows publications={publications} />
        ) : (
          <p className="card">{t(chosen.length > 0 ? 'list.none_fits' : 'list.empty')}</p>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} />
        <p className="flex flex-wrap gap-3 no-print">
          <a className="btn-bare" href={feed}>
            {t('list.feed')}
          </a>
          <a className="btn-bare" href="/news">
            {t('news:title')}
          </a>
          {can.readPartners && (
            <a className="btn-bare" href="/organisations">
              {t('partners:title')}
            </a>
          )}
          <a className="btn-bare" href="/positions/checker" download>
            {t('verify.checker')}
          </a>
        </p>
      </div>
    </Frame>
  )
}
