import { localeNames } from '~/lib/locales'
import { useT } from '~/shell'
import type { FoundVote } from '../get-vote.server'
import type { ShownOutcome } from '../present-outcome'
import type { Called } from '../read-outcome.server'
import { Definitions } from './definitions'
import { OutcomeCard } from './outcome-card'
import { RollCall } from './roll-call'
import { RuleInWords } from './rule-in-words'
import { VoteTimes } from './vote-times'

type Props = {
  draftId: string
  vote: FoundVote
  outcome: ShownOutcome | null
  roll: Array<Called & { chapter: string }>
  hasPaper: boolean
  mayCancel: boolean
}

/** A vote as the board sees it: while it is open when and by which rule alone, afterwards what came of it. */
export function VoteFacts({ draftId, vote, outcome, roll, hasPaper, mayCancel }: Props) {
  const { stage, languages, observers, setBy, number, others } = vote
  const t = useT('vote')
  const base = `/positions/drafts/${draftId}/vote`
  const isAhead = stage === 'set' || stage === 'open'
  return (
    <>
      <VoteTimes stage={stage} opensAt={vote.opensAt} closesAt={vote.closesAt} />
      {hasPaper && stage === 'open' && (
        <a className="btn" href={`/positions/ballots/${vote.id}`}>
          {t('see_paper')}
        </a>
      )}
      {isAhead && <p className="hint">{t('hidden')}</p>}
      {stage === 'counting' && <p className="notice">{t('outcome.pending')}</p>}
      {outcome && <OutcomeCard outcome={outcome} />}
      {roll.length > 0 && <RollCall roll={roll} />}
      {stage === 'over' && (
        <p>{t(vote.result === 'carried' ? 'outcome.carried_next' : 'outcome.lost_again')}</p>
      )}
      <section className="card space-y-3">
        <RuleInWords rule={vote.rule} />
        <p className="hint">
          {t('languages')}:{' '}
          {languages.map((it) => localeNames[it as keyof typeof localeNames]).join(', ')}
        </p>
        {observers.length > 0 && (
          <p className="hint">{t('observers', { names: observers.join(', ') })}</p>
        )}
        <p className="hint">
          {t('number', { number })}, {t('set_by', { name: setBy ?? t('roll.gone') })}
        </p>
        {!outcome && <Definitions />}
      </section>
      <p className="flex flex-wrap gap-3">
        {others.map((it) => (
          <a key={it} className="btn-quiet" href={`${base}?number=${it}`}>
            {t('number', { number: it })}
          </a>
        ))}
        {mayCancel && (
          <a className="btn-bare" href={`${base}/cancellation`}>
            {t('cancel_title')}
          </a>
        )}
      </p>
    </>
  )
}
