import { localeNames } from '~/lib/locales'
import { useT } from '~/shell'
import type { readBallotPaper } from '../read-ballot-paper.server'

type Props = { paper: Awaited<ReturnType<typeof readBallotPaper>> }

/** The text that is voted on, with the ways to its other languages. */
export function BallotText({ paper }: Props) {
  const { voteId, language, languages, authoritative, html } = paper
  const t = useT('positions')
  const nameOf = (it: string) => localeNames[it as keyof typeof localeNames]
  return (
    <article className="card space-y-3">
      {languages.length > 1 && (
        <nav aria-label={t('language.label')}>
          <ul className="flex flex-wrap gap-2">
            {languages.map((it) => (
              <li key={it}>
                <a
                  className="btn-quiet"
                  href={`/positions/ballots/${voteId}?language=${it}`}
                  aria-current={it === language ? 'page' : undefined}
                >
                  <span lang={it}>{nameOf(it)}</span>
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
