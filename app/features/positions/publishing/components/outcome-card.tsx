import type { ReadPublication } from '~/features/positions/publishing/read-publication-of.server'
import { Definitions } from '~/features/positions/vote/components/definitions'
import { OutcomeFigures } from '~/features/positions/vote/components/outcome-figures'
import { RuleInWords } from '~/features/positions/vote/components/rule-in-words'
import { countsChapters } from '~/features/positions/vote/vote-record'
import { useT } from '~/shell'

type Props = Pick<ReadPublication, 'outcome' | 'rule'>

/**
 * How the board voted, by which rule, and what the words mean: open, since it may be printed. Services are
 * counted where the rule counts them, and none is named: one that has one elector would name her.
 */
export function OutcomeCard({ outcome: { heads, chapters }, rule }: Props) {
  const t = useT('publications')
  return (
    <section className="card space-y-4">
      <h2>{t('outcome.title')}</h2>
      <p>{t('outcome.carried', { for: heads.for, against: heads.against })}</p>
      <OutcomeFigures heads={heads} chapters={countsChapters(rule) ? chapters : null} />
      <RuleInWords rule={rule} />
      <Definitions isOpen />
    </section>
  )
}
