import { When } from '~/components/when'
import type { Step } from '~/features/positions/drafting/get-timeline.server'
import { type Locale, localeNames, localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = { draft: { id: string; language: Locale }; steps: Step[] }

/** What was done to a draft, the newest first, each with a way to the section that it was done to. */
export function TimelineRows({ draft, steps }: Props) {
  const t = useT('positions')
  const { locale } = useShell()
  return (
    <ol className="rows card">
      {steps.map(({ id, at, type, by, sectionId, heading, partner, language, version }) => (
        <li key={id} className="row grid gap-1">
          <p>
            {t(`audit:type.${type}`)}
            {partner && `: ${localName(partner, locale)}`}
            {sectionId && (
              <>
                {': '}
                <a
                  className="in-row"
                  lang={draft.language}
                  href={`/positions/drafts/${draft.id}/sections/${sectionId}/history?language=${language ?? draft.language}`}
                >
                  {heading}
                </a>
              </>
            )}
          </p>
          <p className="hint">
            {by ?? t('draft.gone')} · <When at={at} />
            {version !== null && language && (
              <>
                {' · '}
                <span lang={language}>{localeNames[language as Locale]}</span>,{' '}
                {t('history.version', { version })}
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
