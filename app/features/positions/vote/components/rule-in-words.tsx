import { useT } from '~/shell'
import type { Majority, Quorum, VoteRule } from '../vote-record'

/** By what a vote is decided, in words. */
export function RuleInWords({ rule }: { rule: VoteRule }) {
  const t = useT('vote')
  const majority = useMajorityWords()
  const quorum = useQuorumWords()
  const lines: [string, string][] = [
    [t('rule.heads'), majority(rule.majority)],
    [t('rule.quorum'), quorum(rule.quorum)],
    [t('rule.chapter_quorum'), quorum(rule.chapterQuorum)],
  ]
  if (rule.chapterMajority) lines.push([t('rule.chapters'), majority(rule.chapterMajority)])
  return (
    <dl className="facts">
      {lines.map(([name, words]) => (
        <div key={name}>
          <dt className="hint">{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function useMajorityWords() {
  const t = useT('vote')
  return (majority: Majority) => {
    const share = majority.kind === 'simple' ? t('rule.simple') : t('rule.qualified', majority)
    return [share, t(`rule.of_${majority.base}`)].join(' ')
  }
}

function useQuorumWords() {
  const t = useT('vote')
  return (quorum: Quorum) => {
    if (quorum.kind === 'none' || (quorum.kind === 'number' && quorum.number === 0))
      return t('rule.no_quorum')
    return t(`rule.quorum_${quorum.kind}`, quorum)
  }
}
