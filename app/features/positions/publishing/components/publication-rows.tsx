import { When } from '~/components/when'
import type { ListedPublication } from '~/features/positions/publishing/list-publications.server'
import { useT } from '~/shell'

/** Publications, each with its number, its day and whether it still stands. */
export function PublicationRows({ publications }: { publications: ListedPublication[] }) {
  const t = useT('publications')
  return (
    <ol className="rows card">
      {publications.map(({ number, slug, title, titleIn, publicFrom, partners, ...is }) => (
        <li key={number} className="row grid gap-1">
          <a className="row-link font-semibold" href={`/positions/${slug}`} lang={titleIn}>
            {title}
          </a>
          <p className="hint">
            {number} · <When at={publicFrom} dateOnly />
          </p>
          {partners.length > 0 && (
            <p className="hint">
              {t('checker:facts.partners')}: {partners.join(', ')}
            </p>
          )}
          {(is.isEmbargoed || is.isWithdrawn || is.isSuperseded) && (
            <p className="flex flex-wrap gap-2">
              {is.isEmbargoed && <span className="tag">{t('status.embargoed')}</span>}
              {is.isWithdrawn && <span className="tag">{t('status.withdrawn')}</span>}
              {is.isSuperseded && <span className="tag">{t('status.superseded')}</span>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
