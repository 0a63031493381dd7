import { When } from '~/components/when'
import type { NamedPartner } from '~/features/positions/joint/list-partners.server'
import { localText } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = { draftId: string; partners: NamedPartner[]; mayName: boolean }

/** The partners of a draft, each with how it confirmed, and the way to note or undo that. */
export function NamedPartners({ draftId, partners, mayName }: Props) {
  const { locale } = useShell()
  const t = useT('partners')
  if (partners.length === 0) return <p className="card">{t('joint.none')}</p>
  return (
    <ul className="rows card">
      {partners.map(({ organisationId, names, confirmed }) => {
        const name = localText(names, locale)
        return (
          <li key={organisationId} className="row grid gap-2">
            <p className="font-semibold" lang={name.lang}>
              {name.text}
            </p>
            {confirmed ? (
              <p>
                {t('joint.confirmed')} <When at={confirmed.on} dateOnly /> · {confirmed.how}
              </p>
            ) : (
              <p>
                <span className="tag">{t('joint.unconfirmed')}</span>
              </p>
            )}
            {mayName && (
              <p>
                <a
                  className="btn-quiet"
                  href={`/positions/drafts/${draftId}/partners/${organisationId}`}
                >
                  {t(confirmed ? 'joint.drop' : 'joint.confirm')}
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
