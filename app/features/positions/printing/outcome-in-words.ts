import type { Majority } from '../vote/vote-record'

type Heads = Record<(typeof figures)[number] | (typeof defined)[number], number>
type Outcome = {
  outcome: { heads: Heads; chapters: { for: number; against: number } }
  rule: { majority: Majority; chapterMajority: Majority | null }
}
type Translate = (key: string, options?: Record<string, unknown>) => string

const figures = ['for', 'against', 'abstain', 'silent', 'recused'] as const
const defined = ['eligible', 'present', 'cast'] as const

/** How a vote went, one sentence or figure a line; never by service: one that has one elector would name her. */
export function outcomeInWords({ outcome, rule }: Outcome, t: Translate): string[] {
  const { heads, chapters } = outcome
  const needed = (majority: Majority, by: 'heads' | 'chapters') => {
    const base = t(`base.${majority.base}`)
    const share =
      majority.kind === 'simple'
        ? t('needed.simple', { base })
        : t('needed.qualified', { base, part: majority.part, whole: majority.whole })
    return t(`needed.${by}`, { share })
  }
  const lines = [
    `${t('outcome.carried', { for: heads.for, against: heads.against })} ${needed(rule.majority, 'heads')}`,
    figures.map((it) => `${t(`figure.${it}`)}: ${heads[it]}`).join(' · '),
    ...defined.map((it) => `${t(`figure.${it}`)}: ${heads[it]} (${t(`defined.${it}`)})`),
  ]
  if (rule.chapterMajority)
    lines.push(
      `${t('outcome.chapters', { for: chapters.for, against: chapters.against })} ${needed(rule.chapterMajority, 'chapters')}`,
    )
  return lines
}
