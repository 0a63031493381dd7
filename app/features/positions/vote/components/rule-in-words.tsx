import { useT } from '~/shell'
import { ruleInWords } from '../result-words'
import type { VoteRule } from '../vote-record'

/** By what a vote is decided, in words. */
export function RuleInWords({ rule }: { rule: VoteRule }) {
  const t = useT('vote')
  return (
    <dl className="facts">
      {ruleInWords(rule, t).map(([name, words]) => (
        <div key={name}>
          <dt className="hint">{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
