import type { Majority, Quorum, VoteRule } from './vote-record'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** The figures of a result in the order in which they are told, of electors and of services. */
export const headFigures = [
  ...(['for', 'against', 'abstain', 'silent', 'recused'] as const),
  ...(['cast', 'present', 'eligible'] as const),
]
export const chapterFigures = ['for', 'against', 'neither', 'cast', 'present', 'eligible'] as const

/** What the words of a result mean, in the order in which they are told. */
export const definitions = ['eligible', 'present', 'cast', 'majority', 'chapters'] as const

/** By what a vote is decided: each part of the rule with its words. */
export function ruleInWords(rule: VoteRule, t: Translate): Array<[name: string, words: string]> {
  const lines: Array<[string, string]> = [
    [t('vote:rule.heads'), majorityInWords(rule.majority, t)],
    [t('vote:rule.quorum'), quorumInWords(rule.quorum, t)],
    [t('vote:rule.chapter_quorum'), quorumInWords(rule.chapterQuorum, t)],
  ]
  const { chapterMajority } = rule
  if (chapterMajority) lines.push([t('vote:rule.chapters'), majorityInWords(chapterMajority, t)])
  return lines
}

function majorityInWords(majority: Majority, t: Translate): string {
  const share =
    majority.kind === 'simple' ? t('vote:rule.simple') : t('vote:rule.qualified', majority)
  return [share, t(`vote:rule.of_${majority.base}`)].join(' ')
}

function quorumInWords(quorum: Quorum, t: Translate): string {
  if (quorum.kind === 'none' || (quorum.kind === 'number' && quorum.number === 0))
    return t('vote:rule.no_quorum')
  return t(`vote:rule.quorum_${quorum.kind}`, quorum)
}
