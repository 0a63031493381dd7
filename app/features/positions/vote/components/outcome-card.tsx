import { useT } from '~/shell'
import type { ShownOutcome } from '../present-outcome'
import { Definitions } from './definitions'
import { OutcomeFigures } from './outcome-figures'

/** What came of a vote in a word and in figures, with what the figures mean; below quorum that alone. */
export function OutcomeCard({ outcome }: { outcome: ShownOutcome }) {
  const t = useT('vote')
  if (outcome.result === 'no_quorum') return <p className="notice">{t('outcome.no_quorum')}</p>
  return (
    <section className="card space-y-4">
      <h2>{t(`outcome.${outcome.result}`)}</h2>
      <OutcomeFigures heads={outcome.heads} chapters={outcome.chapters} />
      <Definitions />
    </section>
  )
}
