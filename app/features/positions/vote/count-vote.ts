import { type Counted, reachesMajority, reachesQuorum } from './reach.ts'
import type { Ballot, Choice, VoteRecord } from './vote-record.ts'

/** `electors` = recused + eligible; `eligible` = for + against + abstain + silent. */
export type Heads = Counted & {
  electors: number
  recused: number
  against: number
  abstain: number
  silent: number
}

/** `eligible` = for + against + neither; `cast` are the chapters that are for or against. */
export type Chapters = Counted & { against: number; neither: number }

/** What a chapter is by the majority of its own cast votes. */
export type Stand = 'for' | 'against' | 'neither'

export type ChapterOutcome = {
  chapter: string
  heads: Heads
  isEligible: boolean
  isPresent: boolean
  stand: Stand
}

/** What an elector said last; `none` when she took it back, and without a moment when she said nothing. */
export type LastBallot = { elector: string; chapter: string; choice: Choice; at: string | null }

export type VoteOutcome = {
  result: 'carried' | 'lost' | 'no_quorum'
  heads: Heads
  chapters: Chapters
  quorums: { heads: boolean; chapters: boolean }
  /** `chapters` is null when no majority of chapters is asked for. */
  majorities: { heads: boolean; chapters: boolean | null }
  /** Chapters and electors in the order in which the record names its electors. */
  byChapter: ChapterOutcome[]
  lastBallots: LastBallot[]
}

/**
 * What follows from the record of a vote, by the definitions shown beside every result and by nothing
 * else: anyone can run this on her own machine. It tells all; what may be shown is `presentOutcome`'s.
 * Throws when an elector is named twice, or a moment is not one in UTC.
 */
export function countVote(record: VoteRecord): VoteOutcome {
  const { rule } = record
  const lastBallots = findLastBallots(record)
  const heads = countHeads(lastBallots)
  const byChapter = countEachChapter(lastBallots)
  const chapters = countChapters(byChapter)

  const quorums = {
    heads: reachesQuorum(rule.quorum, heads),
    chapters: reachesQuorum(rule.chapterQuorum, chapters),
  }
  const majorities = {
    heads: reachesMajority(rule.majority, heads),
    chapters: rule.chapterMajority && reachesMajority(rule.chapterMajority, chapters),
  }
  const result = resultOf(quorums, majorities)
  return { result, heads, chapters, quorums, majorities, byChapter, lastBallots }
}

/** The last one in the order of the record, of those from the opening on and before the close. */
function findLastBallots({ electors, ballots, opensAt, closesAt }: VoteRecord): LastBallot[] {
  const opens = momentOf(opensAt)
  const closes = momentOf(closesAt)
  const last = new Map<string, Ballot | null>(electors.map(({ id }) => [id, null]))
  if (last.size < electors.length) throw new Error('a record names an elector twice')

  for (const ballot of ballots) {
    const at = momentOf(ballot.at)
    if (opens <= at && at < closes) last.set(ballot.elector, ballot)
  }

  return electors.map(({ id, chapter }) => {
    const { choice, at } = last.get(id) ?? { choice: 'none', at: null }
    return { elector: id, chapter, choice, at }
  })
}

/** In milliseconds. In any other form, or without the Z, it could be another moment on another machine. */
function momentOf(text: string): number {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(moment)) throw new Error(`not a moment in UTC: ${text}`)
  return moment
}

function countHeads(lastBallots: LastBallot[]): Heads {
  const electors = lastBallots.length
  const saying = (choice: Choice) => lastBallots.filter((it) => it.choice === choice).length
  const against = saying('against')
  const abstain = saying('abstain')
  const recused = saying('recuse')
  const eligible = electors - recused
  const cast = saying('for') + against
  const present = cast + abstain
  const silent = eligible - present
  return {
    electors,
    recused,
    eligible,
    present,
    cast,
    for: saying('for'),
    against,
    abstain,
    silent,
  }
}

function countEachChapter(lastBallots: LastBallot[]): ChapterOutcome[] {
  const chapters = [...new Set(lastBallots.map((it) => it.chapter))]
  return chapters.map((chapter) => {
    const heads = countHeads(lastBallots.filter((it) => it.chapter === chapter))
    return {
      chapter,
      heads,
      isEligible: heads.eligible > 0,
      isPresent: heads.present > 0,
      stand: standOf(heads),
    }
  })
}

function standOf(heads: Heads): Stand {
  if (heads.for > heads.against) return 'for'
  return heads.against > heads.for ? 'against' : 'neither'
}

function countChapters(byChapter: ChapterOutcome[]): Chapters {
  const eligible = byChapter.filter((it) => it.isEligible).length
  const present = byChapter.filter((it) => it.isPresent).length
  const inFavour = byChapter.filter((it) => it.stand === 'for').length
  const against = byChapter.filter((it) => it.stand === 'against').length
  const cast = inFavour + against
  return { eligible, present, cast, for: inFavour, against, neither: eligible - cast }
}

function resultOf(
  quorums: VoteOutcome['quorums'],
  majorities: VoteOutcome['majorities'],
): VoteOutcome['result'] {
  if (!quorums.heads || !quorums.chapters) return 'no_quorum'
  return majorities.heads && majorities.chapters !== false ? 'carried' : 'lost'
}
