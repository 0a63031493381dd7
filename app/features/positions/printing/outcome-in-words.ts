import type { ReadPublication } from '../publishing/read-publication-of.server'
import { chapterFigures, definitions, headFigures, ruleInWords } from '../vote/result-words'
import { countsChapters } from '../vote/vote-record'

type Translate = (key: string, options?: Record<string, unknown>) => string

/**
 * How the board voted, by which rule, and what the words mean, a line each. Services are counted where the
 * rule counts them, and none is named: one that has one elector would name her.
 */
export function outcomeInWords(
  { outcome: { heads, chapters }, rule }: Pick<ReadPublication, 'outcome' | 'rule'>,
  t: Translate,
): string[] {
  const tell = <Name extends string>(names: readonly Name[], counted: Record<Name, number>) =>
    names.map((it) => `${t(`vote:outcome.${it}`)} ${counted[it]}`).join(' · ')
  const lines = [
    t('publications:outcome.carried', { for: heads.for, against: heads.against }),
    `${t('vote:outcome.heads')}: ${tell(headFigures, heads)}`,
  ]
  if (countsChapters(rule))
    lines.push(`${t('vote:outcome.chapters')}: ${tell(chapterFigures, chapters)}`)
  return [
    ...lines,
    ...ruleInWords(rule, t).map(([name, words]) => `${name}: ${words}`),
    ...definitions.map((it) => t(`vote:define.${it}`)),
  ]
}
