import { localeNames } from '~/lib/locales'
import { useT } from '~/shell'
import type { readConsulted } from '../read-consulted.server'

type Props = { asked: Awaited<ReturnType<typeof readConsulted>> }

/** The text that the chapter is asked about, with the ways to its other languages. */
export function ConsultedText({ asked }: Props) {
  const { id, language, languages, authoritative, html } = asked
  const t = useT('positions')
  return (
    <article className="card space-y-3">
      {languages.length > 1 && (
        <nav aria-label={t('language.label')}>
          <ul className="flex flex-wrap gap-2">
            {languages.map((it) => (
              <li key={it}>
                <a
                  className="btn-quiet"
                  href={`/positions/consultations/${id}?language=${it}`}
                  aria-current={it === language ? 'page' : undefined}
                >
                  <span lang={it}>{localeNames[it as keyof typeof localeNames]}</span>
                  {it === authoritative && (
                    <span className="hint">{t('language.authoritative')}</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h2>{t('field.body')}</h2>
      <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
