import { When } from '~/components/when'
import type { FoundOrganisation } from '~/features/organisations/get-organisation.server'
import { useT } from '~/shell'

/** What the register says of an organisation; how to reach it stands here for the board alone. */
export function OrganisationFacts({ organisation }: { organisation: FoundOrganisation }) {
  const t = useT('partners')
  const { kinds, shortName, site, from, until, contact } = organisation
  return (
    <dl className="card facts">
      <div>
        <dt className="font-semibold">{t('kind.legend')}</dt>
        <dd>{kinds.map((it) => t(`kind.${it}`)).join(', ')}</dd>
      </div>
      {shortName && (
        <div>
          <dt className="font-semibold">{t('short.label')}</dt>
          <dd>{shortName}</dd>
        </div>
      )}
      {site && (
        <div>
          <dt className="font-semibold">{t('site.label')}</dt>
          <dd className="break-all">
            <a href={site} rel="noreferrer noopener">
              {site}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt className="font-semibold">{t('from.label')}</dt>
        <dd>
          <When at={from} dateOnly />
        </dd>
      </div>
      {until && (
        <div>
          <dt className="font-semibold">{t('until.label')}</dt>
          <dd>
            <When at={until} dateOnly />
          </dd>
        </div>
      )}
      {contact && (
        <div>
          <dt className="font-semibold">{t('contact.label')}</dt>
          <dd className="whitespace-pre-wrap break-words">{contact}</dd>
        </div>
      )}
    </dl>
  )
}
