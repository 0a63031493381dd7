import { useT } from '~/shell'
import { LanguageLinks } from './language-links'

type Props = {
  /** The address of the page, without a language. */
  base: string
  text: { languages: string[]; language: string; authoritative: string; html: string }
}

/** A text as it was copied for a vote or a consultation, with the ways to its other languages. */
export function BoundText({ base, text }: Props) {
  const { languages, language, authoritative, html } = text
  const t = useT('positions')
  return (
    <article className="card space-y-3">
      <LanguageLinks
        base={base}
        languages={languages}
        shown={language}
        authoritative={authoritative}
      />
      <h2>{t('field.body')}</h2>
      <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
