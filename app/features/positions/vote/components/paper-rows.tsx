import { When } from '~/components/when'
import { useT } from '~/shell'
import type { ListedPaper } from '../list-ballot-papers.server'

/** The votes in which she is an elector, each with what she said. */
export function PaperRows({ papers }: { papers: ListedPaper[] }) {
  const t = useT('vote')
  return (
    <ol className="rows card">
      {papers.map(({ voteId, title, language, stage, closesAt, choice, result }) => (
        <li key={voteId} className="row grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              className="row-link font-semibold"
              href={`/positions/ballots/${voteId}`}
              lang={language}
            >
              {title}
            </a>
            {(result === 'carried' || result === 'lost') && (
              <span className="tag">{t(`outcome.${result}`)}</span>
            )}
          </p>
          <p className="hint">
            {t(`stage.${stage}`)} <When at={closesAt} /> ·{' '}
            {choice === 'none'
              ? t('ballots.silent')
              : t('ballots.yours', { choice: t(`choice.${choice}`) })}
          </p>
        </li>
      ))}
    </ol>
  )
}
