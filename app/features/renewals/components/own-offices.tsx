import { DatedText } from '~/components/dated-text'
import type { OwnOffice } from '~/features/renewals/list-own-offices.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** The offices that she holds, each with its last day and, where it is hers to give, the way to hand it over. */
export function OwnOffices({ offices }: { offices: OwnOffice[] }) {
  const { locale } = useShell()
  const t = useT('renewals')
  if (offices.length === 0) return null
  return (
    <section className="space-y-2">
      <h2>{t('own.offices')}</h2>
      <ul className="rows card">
        {offices.map(({ id, office, names, end }) => (
          <li key={id} className="row grid gap-1">
            <span>
              <strong>{t(`chapters:office.${office}`)}</strong>, {localName(names, locale)}
            </span>
            <span className="hint">
              <DatedText at={end} dateOnly text={(when) => t('chapters:until', { when })} />
            </span>
            {office === 'coordinator' && (
              <a className="btn-bare" href={`/mandates/${id}/handover`}>
                {t('mandates:handover.open')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
