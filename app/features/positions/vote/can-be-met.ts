import { isWhole } from './reach.ts'
import type { Elector, Majority, Quorum, VoteRule } from './vote-record.ts'

/** What keeps a rule from ever being met. */
export type Never =
  /** There is no elector. */
  | 'nobody'
  /** Not a whole number from 0 on. */
  | 'not_whole'
  /** A share of 0 parts. */
  | 'of_nothing'
  /** A share of more than the whole. */
  | 'above_whole'
  /** More than there are electors, or chapters. */
  | 'above_electors'
  | 'above_chapters'

/** Where in the rule it stands. */
export type NeverMet = { field: keyof VoteRule | 'electors'; reason: Never }

/** Whether these electors could carry anything by this rule, whatever they say. */
export function canBeMet(rule: VoteRule, electors: Elector[]): boolean {
  return whyNeverMet(rule, electors).length === 0
}

/**
 * All that keeps a rule from being met by these electors, whatever they say; empty when they can carry
 * something. It is exact: with none of these, all of them for is enough.
 */
export function whyNeverMet(rule: VoteRule, electors: Elector[]): NeverMet[] {
  const { majority, quorum, chapterQuorum, chapterMajority } = rule
  const chapters = new Set(electors.map((it) => it.chapter)).size
  const reasons: Record<NeverMet['field'], Never | null> = {
    electors: electors.length === 0 ? 'nobody' : null,
    majority: whyNoMajority(majority),
    quorum: whyNoQuorum(quorum, electors.length, 'above_electors'),
    chapterQuorum: whyNoQuorum(chapterQuorum, chapters, 'above_chapters'),
    chapterMajority: chapterMajority && whyNoMajority(chapterMajority),
  }
  return fields.flatMap((field) => {
    const reason = reasons[field]
    return reason ? [{ field, reason }] : []
  })
}

const fields = ['electors', 'majority', 'quorum', 'chapterQuorum', 'chapterMajority'] as const

function whyNoMajority(majority: Majority): Never | null {
  return majority.kind === 'simple' ? null : whyNoShare(majority)
}

function whyNoQuorum(quorum: Quorum, most: number, tooMany: Never): Never | null {
  if (quorum.kind === 'none') return null
  if (quorum.kind === 'share') return whyNoShare(quorum)
  if (!isWhole(quorum.number)) return 'not_whole'
  return quorum.number > most ? tooMany : null
}

function whyNoShare({ part, whole }: { part: number; whole: number }): Never | null {
  if (!isWhole(part) || !isWhole(whole)) return 'not_whole'
  if (whole === 0) return 'of_nothing'
  return part > whole ? 'above_whole' : null
}
