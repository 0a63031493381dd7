/** What a majority is counted from; what each word means is said beside every result. */
export const bases = ['cast', 'present', 'eligible'] as const
export type Base = (typeof bases)[number]

/** More than half of its base, or at least `part` of `whole` of it. */
export type Majority =
  | { kind: 'simple'; base: Base }
  | { kind: 'qualified'; base: Base; part: number; whole: number }

/** How many have to be present: none in particular, so many, or `part` of `whole` of those eligible. */
export type Quorum =
  | { kind: 'none' }
  | { kind: 'number'; number: number }
  | { kind: 'share'; part: number; whole: number }

/** By what a vote is decided; chosen when it is set, and kept with it. */
export type VoteRule = {
  majority: Majority
  quorum: Quorum
  /** Counted in chapters instead of heads. */
  chapterQuorum: Quorum
  /** The majority of chapters that is needed beside that of heads; null asks for none. */
  chapterMajority: Majority | null
}

export const choices = ['for', 'against', 'abstain', 'recuse', 'none'] as const
/** What an elector says last; `none` takes back what she said before. */
export type Choice = (typeof choices)[number]

/** One who may vote, as it was when the vote opened; whatever office she lost since. */
export type Elector = { id: string; chapter: string }
/** In the order in which they were acknowledged; `at` in ISO 8601, UTC. */
export type Ballot = { elector: string; choice: Choice; at: string }

/** All that the outcome follows from, and nothing else does. */
export type VoteRecord = {
  rule: VoteRule
  opensAt: string
  closesAt: string
  electors: Elector[]
  ballots: Ballot[]
}

/** Whether anything in a rule is counted in chapters; else nobody needs to know who belongs to which. */
export function countsChapters({ chapterQuorum, chapterMajority }: VoteRule): boolean {
  return chapterMajority !== null || chapterQuorum.kind !== 'none'
}
