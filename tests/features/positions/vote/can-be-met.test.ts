import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canBeMet, whyNeverMet } from '~/features/positions/vote/can-be-met.ts'
import { countVote } from '~/features/positions/vote/count-vote.ts'
import { choices, type Elector, type VoteRule } from '~/features/positions/vote/vote-record.ts'
import { electorates, rules } from './random-votes'
import { closesAt, opensAt, readRule, readVotes } from './read-line'

describe('what keeps a rule from ever being met', () => {
  const { electors } = readVotes('. . / . / .')

  test.each([
    ['simple cast'],
    ['1/1 eligible, quorum 1/1, chapters 1/1 eligible, chapter quorum 1/1'],
    ['quorum 4, chapter quorum 3'],
    ['quorum 0, chapter quorum 0/5'],
    ['0/1 cast'],
  ])('nothing: %s', (rule) => {
    expect(whyNeverMet(readRule(rule), electors)).toEqual([])
    expect(canBeMet(readRule(rule), electors)).toBe(true)
  })

  test.each([
    ['quorum 5', 'quorum above_electors'],
    ['chapter quorum 4', 'chapterQuorum above_chapters'],
    ['quorum 4/3', 'quorum above_whole'],
    ['quorum 1/0', 'quorum of_nothing'],
    ['quorum 0/0', 'quorum of_nothing'],
    ['quorum -1', 'quorum not_whole'],
    ['quorum 2.5', 'quorum not_whole'],
    ['quorum -1/-2', 'quorum not_whole'],
    ['quorum 9007199254740992', 'quorum not_whole'],
    ['chapter quorum 3/2', 'chapterQuorum above_whole'],
    ['3/2 cast', 'majority above_whole'],
    ['2/0 cast', 'majority of_nothing'],
    ['0.5/1 cast', 'majority not_whole'],
    ['x/3 cast', 'majority not_whole'],
    ['chapters 3/2 cast', 'chapterMajority above_whole'],
    ['chapters 1/0 cast', 'chapterMajority of_nothing'],
    ['chapters -1/2 cast', 'chapterMajority not_whole'],
  ])('%s: %s', (rule, reason) => {
    expect(told(readRule(rule), electors)).toEqual([reason])
    expect(canBeMet(readRule(rule), electors)).toBe(false)
  })

  test('no elector', () => {
    expect(told(readRule('simple cast'), [])).toEqual(['electors nobody'])
    expect(told(readRule('quorum 0'), [])).toEqual(['electors nobody'])
  })

  test('all of them at once', () => {
    const rule = readRule('3/2 cast, quorum 5, chapter quorum 1/0, chapters -1/1 present')
    expect(told(rule, electors)).toEqual([
      'majority above_whole',
      'quorum above_electors',
      'chapterQuorum of_nothing',
      'chapterMajority not_whole',
    ])
  })
})

test('small electorates carry nothing exactly where it says so, whatever they say', () => {
  const outcomes = { met: 0, never: 0 }
  fc.assert(
    fc.property(rules, electorates(4), (rule, electors) => {
      const isMet = canBeMet(rule, electors)
      outcomes[isMet ? 'met' : 'never']++
      expect(isMet).toBe(someCarry(rule, electors))
    }),
    { numRuns: 1_500 },
  )
  expect(Math.min(outcomes.met, outcomes.never)).toBeGreaterThan(200)
}, 60_000)

const told = (rule: VoteRule, electors: Elector[]) =>
  whyNeverMet(rule, electors).map(({ field, reason }) => `${field} ${reason}`)

/** All that these electors could say, one after the other. */
function someCarry(rule: VoteRule, electors: Elector[]): boolean {
  const at = '2026-11-05T12:00:00.000Z'
  for (let number = 0; number < choices.length ** electors.length; number++) {
    const ballots = electors.map(({ id }, place) => {
      const choice = choices[Math.floor(number / choices.length ** place) % choices.length]
      return { elector: id, choice: choice ?? 'none', at }
    })
    if (countVote({ rule, opensAt, closesAt, electors, ballots }).result === 'carried') return true
  }
  return false
}
