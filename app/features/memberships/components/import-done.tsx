import { DatedText } from '~/components/dated-text'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'
import type { ImportSummary, TwinSide } from '../import-summary'
import { ImportCounts } from './import-counts'

type Props = {
  it: {
    chapterId: string
    state: string
    by: string | null
    summary: ImportSummary | null
    kept: string[]
    isUndoable: boolean
    expiresAt: string
  }
  people: Record<string, TwinSide>
  asked: ProofAsked
  errors?: string[]
}

/** What an import did, and for a day the way to take it back. */
export function ImportDone({ it, people, asked, errors }: Props) {
  const t = useT('roster')
  const counts = it.summary?.counts
  const kept = it.kept.flatMap((id) => people[id] ?? [])
  return (
    <>
      <div className="card space-y-4">
        {counts && it.state === 'done' && <ImportCounts counts={counts} />}
        {it.by && <p className="hint">{t('done_by', { name: it.by })}</p>}
        {it.state === 'undone' && (
          <p>{t(it.kept.length > 0 ? 'undone.but' : 'undone.all', { count: it.kept.length })}</p>
        )}
        {kept.length > 0 && (
          <ul>
            {kept.map(({ memberId, name }) => (
              <li key={memberId}>
                <a href={`/members/${memberId}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        <a className="btn" href={`/chapters/${it.chapterId}/roster`}>
          {t('to_roster')}
        </a>
      </div>
      {it.isUndoable && (
        <form method="post" className="card grid gap-4" noValidate>
          <h2>{t('undo.title')}</h2>
          <p>
            <DatedText at={it.expiresAt} text={(when) => t('undo.lead', { when })} />
          </p>
          <ConfirmField asked={asked} errors={errors} />
          <button className="btn-quiet" type="submit" name="intent" value="undo">
            {t('undo.submit')}
          </button>
        </form>
      )}
      {it.state === 'done' && !it.isUndoable && <p className="hint">{t('undo.late')}</p>}
    </>
  )
}
