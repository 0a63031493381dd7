import { DatedText } from '~/components/dated-text'
import type { EndingOffice } from '~/features/renewals/list-ending-offices.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** Offices that end within a month, each with the way to give it again or to hand it over. */
export function EndingOffices({ offices }: { offices: EndingOffice[] }) {
  const { locale } = useShell()
  const t = useT('renewals')
  if (offices.length === 0) return null
  return (
    <section className="space-y-2">
      <h2>{t('ending.title')}</h2>
      <p className="hint">{t('ending.lead')}</p>
      <ul className="rows card">
        {offices.map(({ id, chapterId, names, office, name, end, canGrant, canHandOver }) => (
          <li key={id} className="row grid gap-1">
            <span>
              <strong>{name}</strong>, {t(`chapters:office.${office}`)}
            </span>
            <span className="hint">
              {localName(names, locale)},{' '}
              <DatedText at={end} dateOnly text={(when) => t('chapters:until', { when })} />
            </span>
            {canHandOver && (
              <a className="btn-bare" href={`/mandates/${id}/handover`}>
                {t('mandates:handover.open')}
              </a>
            )}
            {canGrant && (
              <a className="btn-bare" href={`/chapters/${chapterId}/mandates`}>
                {t('chapters:ways.mandates')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
