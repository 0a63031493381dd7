import { describe, expect, test } from 'vitest'
import { countVote } from '~/features/positions/vote/count-vote.ts'
import { presentOutcome } from '~/features/positions/vote/present-outcome.ts'
import type { VoteRecord } from '~/features/positions/vote/vote-record.ts'
import { ballots, doubleMajorities, majorities, quorums } from './outcomes'
import { closesAt, opensAt, readLines, readRule, readVotes, writeOutcome } from './read-line'

const recordOf = (rule: string, votes: string): VoteRecord => ({
  rule: readRule(rule),
  opensAt,
  closesAt,
  ...readVotes(votes),
})

describe.each([
  ['a majority', majorities, 43],
  ['a quorum', quorums, 38],
  ['a double majority', doubleMajorities, 24],
  ['a ballot', ballots, 20],
])('%s', (_, table, lines) => {
  test('has its lines', () => expect(readLines(table)).toHaveLength(lines))

  test.each(readLines(table))('%s (%s: %s)', (_, rule = '', votes = '', ...expected) => {
    expect(writeOutcome(countVote(recordOf(rule, votes)))).toEqual(expected)
  })
})

test('each chapter has its own figures and stand, and each elector her last ballot', () => {
  const record = recordOf('simple cast', '+ o- . / rx x')
  const { byChapter, lastBallots } = countVote(record)
  const at = '2026-11-05T12:00:00.000Z'
  expect(byChapter).toEqual([
    {
      chapter: 'chapter 0',
      heads: {
        electors: 3,
        recused: 0,
        eligible: 3,
        present: 2,
        cast: 2,
        for: 1,
        against: 1,
        abstain: 0,
        silent: 1,
      },
      isEligible: true,
      isPresent: true,
      stand: 'neither',
    },
    {
      chapter: 'chapter 1',
      heads: {
        electors: 2,
        recused: 0,
        eligible: 2,
        present: 0,
        cast: 0,
        for: 0,
        against: 0,
        abstain: 0,
        silent: 2,
      },
      isEligible: true,
      isPresent: false,
      stand: 'neither',
    },
  ])
  expect(lastBallots).toEqual([
    { elector: 'elector 0.0', chapter: 'chapter 0', choice: 'for', at },
    { elector: 'elector 0.1', chapter: 'chapter 0', choice: 'against', at },
    { elector: 'elector 0.2', chapter: 'chapter 0', choice: 'none', at: null },
    { elector: 'elector 1.0', chapter: 'chapter 1', choice: 'none', at },
    { elector: 'elector 1.1', chapter: 'chapter 1', choice: 'none', at },
  ])
})

test('a chapter whose only elector recused is neither eligible nor present', () => {
  const [, recused] = countVote(recordOf('simple cast', '+ / r')).byChapter
  expect(recused).toMatchObject({ isEligible: false, isPresent: false, stand: 'neither' })
})

describe('a record that cannot be', () => {
  const record = recordOf('simple cast', '+ -')

  test('names an elector twice', () => {
    const twice = [...record.electors, { id: 'elector 0.0', chapter: 'chapter 9' }]
    expect(() => countVote({ ...record, electors: twice })).toThrow('twice')
  })

  test.each([
    '',
    'yesterday',
    '2026-11-05',
    '2026-11-05T12:00:00.000',
    '2026-11-05T12:00:00+01:00',
    '2026-13-05T12:00:00Z',
  ])('has a moment that is none: %j', (at) => {
    const ballots = [{ elector: 'elector 0.0', choice: 'for' as const, at }]
    expect(() => countVote({ ...record, ballots })).toThrow('not a moment')
    expect(() => countVote({ ...record, opensAt: at })).toThrow('not a moment')
    expect(() => countVote({ ...record, closesAt: at })).toThrow('not a moment')
  })
})

test('moments are compared as moments, however exactly they are written', () => {
  const { electors, rule } = recordOf('simple cast', '+')
  const said = (at: string) =>
    countVote({
      rule,
      opensAt: '2026-11-01T08:00:00Z',
      closesAt: '2026-11-08T18:00:00Z',
      electors,
      ballots: [{ elector: 'elector 0.0', choice: 'for', at }],
    }).heads.for
  expect(said('2026-11-01T08:00:00.000Z')).toBe(1)
  expect(said('2026-11-08T17:59:59.999999Z')).toBe(1)
  expect(said('2026-11-08T18:00:00.000Z')).toBe(0)
})

describe('what is shown of an outcome', () => {
  test('below quorum is that and nothing else', () => {
    const heads = countVote(recordOf('quorum 2', '+ .'))
    const chapters = countVote(recordOf('chapter quorum 2', '+ + / .'))
    expect(presentOutcome(heads)).toEqual({ result: 'no_quorum' })
    expect(presentOutcome(chapters)).toEqual({ result: 'no_quorum' })
  })

  test.each(['+ + -', '+ - -'])('is all of it otherwise: %s', (votes) => {
    const outcome = countVote(recordOf('quorum 2', votes))
    expect(presentOutcome(outcome)).toEqual(outcome)
  })
})
