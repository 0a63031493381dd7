import { type Locale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { texts: Array<{ language: Locale; title: string; html: string }> }

/** What will be signed, in each language, as its readers will see it. */
export function TextPreviews({ texts }: Props) {
  const t = useT('publications')
  return (
    <section className="card space-y-3">
      <h2>{t('publish.texts')}</h2>
      {texts.map(({ language, title, html }) => (
        <details key={language}>
          <summary className="btn-quiet">
            <span lang={language}>{localeNames[language]}</span>
          </summary>
          <div className="mt-3 space-y-2" lang={language}>
            <h3>{title}</h3>
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          </div>
        </details>
      ))}
    </section>
  )
}
