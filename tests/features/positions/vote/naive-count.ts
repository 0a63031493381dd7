// A second count of the same record, slow and simple on purpose, written from the definitions alone.
// It shares the types with the first and nothing else.
import type { VoteOutcome } from '~/features/positions/vote/count-vote.ts'
import type { Majority, Quorum, VoteRecord } from '~/features/positions/vote/vote-record.ts'

/** above / below, in whole numbers of any size. */
type Fraction = { above: bigint; below: bigint }

export function naiveCount(record: VoteRecord): VoteOutcome {
  const who = record.electors.map((elector) => ({ ...elector, ...lastWord(record, elector.id) }))
  const heads = headsOf(who)
  const byChapter: VoteOutcome['byChapter'] = []
  let eligible = 0
  let present = 0
  let pro = 0
  let contra = 0
  for (const { chapter } of record.electors) {
    if (byChapter.some((it) => it.chapter === chapter)) continue
    const own = headsOf(who.filter((it) => it.chapter === chapter))
    const isFor = own.for * 2 > own.for + own.against
    const isAgainst = own.against * 2 > own.for + own.against
    const isEligible = own.electors !== own.recused
    const isPresent = own.for !== 0 || own.against !== 0 || own.abstain !== 0
    const stand = isFor ? 'for' : isAgainst ? 'against' : 'neither'
    byChapter.push({ chapter, heads: own, isEligible, isPresent, stand })
    if (isEligible) eligible++
    if (isPresent) present++
    if (isFor) pro++
    if (isAgainst) contra++
  }
  const cast = pro + contra
  const neither = byChapter.filter((it) => it.isEligible && it.stand === 'neither').length
  const chapters = { eligible, present, cast, for: pro, against: contra, neither }

  const { rule } = record
  const headsThere = quorumIsMet(rule.quorum, heads.present, heads.eligible)
  const chaptersThere = quorumIsMet(rule.chapterQuorum, present, eligible)
  const headsWill = majorityIsMet(rule.majority, heads)
  const chaptersWill =
    rule.chapterMajority === null ? null : majorityIsMet(rule.chapterMajority, chapters)
  let result: VoteOutcome['result'] = 'carried'
  if (!headsWill) result = 'lost'
  if (rule.chapterMajority !== null && !chaptersWill) result = 'lost'
  if (!headsThere) result = 'no_quorum'
  if (!chaptersThere) result = 'no_quorum'
  return {
    result,
    heads,
    chapters,
    quorums: { heads: headsThere, chapters: chaptersThere },
    majorities: { heads: headsWill, chapters: chaptersWill },
    byChapter,
    lastBallots: who.map(({ id, chapter, choice, at }) => ({ elector: id, chapter, choice, at })),
  }
}

/** Looked for from the end of the record on. */
function lastWord({ ballots, opensAt, closesAt }: VoteRecord, elector: string) {
  for (let index = ballots.length - 1; index >= 0; index--) {
    const ballot = ballots[index]
    if (ballot?.elector !== elector) continue
    const at = new Date(ballot.at)
    const isTooEarly = at < new Date(opensAt)
    const isTooLate = !(at < new Date(closesAt))
    if (!isTooEarly && !isTooLate) return { choice: ballot.choice, at: ballot.at }
  }
  return { choice: 'none' as const, at: null }
}

function headsOf(who: { choice: string }[]): VoteOutcome['heads'] {
  const heads = {
    electors: 0,
    recused: 0,
    eligible: 0,
    present: 0,
    cast: 0,
    for: 0,
    against: 0,
    abstain: 0,
    silent: 0,
  }
  for (const { choice } of who) {
    heads.electors++
    if (choice === 'recuse') {
      heads.recused++
      continue
    }
    heads.eligible++
    if (choice === 'for') heads.for++
    else if (choice === 'against') heads.against++
    else if (choice === 'abstain') heads.abstain++
    else heads.silent++
    if (choice === 'for' || choice === 'against') heads.cast++
    if (choice === 'for' || choice === 'against' || choice === 'abstain') heads.present++
  }
  return heads
}

function quorumIsMet(quorum: Quorum, present: number, eligible: number): boolean {
  switch (quorum.kind) {
    case 'none':
      return true
    case 'number':
      return isCount(quorum.number) && !(present < quorum.number)
    case 'share': {
      const asked = fraction(quorum.part, quorum.whole)
      if (asked === null) return false
      if (asked.above === 0n) return true
      const there = fraction(present, eligible)
      return there !== null && there.above !== 0n && isNotLess(there, asked)
    }
  }
}

type Tally = { cast: number; present: number; eligible: number; for: number }

function majorityIsMet(majority: Majority, tally: Tally): boolean {
  if (tally.for < 1) return false
  const reached = fraction(tally.for, tally[majority.base])
  if (reached === null) return false
  if (majority.kind === 'simple') return !isNotLess({ above: 1n, below: 2n }, reached)
  const asked = fraction(majority.part, majority.whole)
  return asked !== null && isNotLess(reached, asked)
}

const isCount = (number: number) => Math.floor(number) === number && number >= 0 && number < 2 ** 53

/** Null where there is no such fraction. */
function fraction(above: number, below: number): Fraction | null {
  if (!isCount(above) || !isCount(below) || below === 0) return null
  return { above: BigInt(above), below: BigInt(below) }
}

/** By long division, one binary place after the other: 200 are more than any two of these need. */
function isNotLess(one: Fraction, other: Fraction): boolean {
  let left = { ...one }
  let right = { ...other }
  for (let place = 0; place < 200; place++) {
    const a = left.above / left.below
    const b = right.above / right.below
    if (a !== b) return a > b
    left = { above: (left.above % left.below) * 2n, below: left.below }
    right = { above: (right.above % right.below) * 2n, below: right.below }
  }
  return true
}
