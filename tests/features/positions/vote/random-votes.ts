import fc from 'fast-check'
import {
  type Ballot,
  bases,
  type Choice,
  choices,
  type Majority,
  type Quorum,
  type VoteRecord,
  type VoteRule,
} from '~/features/positions/vote/vote-record.ts'
import { closesAt, opensAt } from './read-line'

// Seldom a number that is none.
const number = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, Number.NaN, Infinity, 2 ** 53, 2 ** 53 - 1) },
)
const share = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom([1, 2], [2, 3], [3, 4], [1, 3], [1, 1], [4, 6], [3, 5]) },
  { weight: 1, arbitrary: fc.tuple(number, number) },
)
const base = fc.constantFrom(...bases)
const majority: fc.Arbitrary<Majority> = fc.oneof(
  fc.record({ kind: fc.constant('simple' as const), base }),
  fc
    .tuple(share, base)
    .map(([[part = 0, whole = 0], base]) => ({ kind: 'qualified' as const, base, part, whole })),
)
const quorum: fc.Arbitrary<Quorum> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  number.map((number) => ({ kind: 'number' as const, number })),
  share.map(([part = 0, whole = 0]) => ({ kind: 'share' as const, part, whole })),
)

/** Every kind of rule, and now and then one that nobody can meet. */
export const rules: fc.Arbitrary<VoteRule> = fc.record({
  majority,
  quorum,
  chapterQuorum: quorum,
  chapterMajority: fc.option(majority),
})

/** Chapters by number; some may have none. */
export const electorates = (most: number) =>
  fc
    .array(fc.nat({ max: 4 }), { maxLength: most, size: 'max' })
    .map((of) => of.map((chapter, id) => ({ id: `e${id}`, chapter: `c${chapter}` })))

const opens = Date.parse(opensAt)
const closes = Date.parse(closesAt)
const moment = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: opens, max: closes - 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(opens - 1, opens, closes - 1, closes, closes + 1) },
)
const choice: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('for' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...choices) },
)

/** Mostly one ballot each, some several, some none, some of those who are no electors. */
export const records: fc.Arbitrary<VoteRecord> = electorates(12).chain((electors) => {
  const who = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...electors.map(({ id }) => id), 'nobody') },
    { weight: 1, arbitrary: fc.constantFrom('nobody', 'c1', '') },
  )
  const ballot: fc.Arbitrary<Ballot> = fc
    .tuple(who, choice, moment)
    .map(([elector, choice, at]) => ({ elector, choice, at: new Date(at).toISOString() }))
  return fc.record({
    rule: rules,
    opensAt: fc.constant(opensAt),
    closesAt: fc.constant(closesAt),
    electors: fc.constant(electors),
    ballots: fc.array(ballot, { maxLength: 3 * electors.length, size: 'max' }),
  })
})
