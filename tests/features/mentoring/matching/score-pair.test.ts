import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Mentee, type Mentor } from '~/features/mentoring/matching/given.ts'
import { canPair, explainPair, scorePair } from '~/features/mentoring/matching/score-pair.ts'
import { criteria, usualWeights } from '~/features/mentoring/terms'
import { smallRounds } from './rounds'

const mentee: Mentee = {
  id: 'a',
  band: 2,
  languages: ['sr'],
  meeting: 'online',
  times: ['evenings'],
  wants: ['career', 'leadership'],
  wishes: [],
}
const mentor: Mentor = {
  id: 'b',
  band: 3,
  capacity: 1,
  languages: ['sr'],
  meeting: 'online',
  times: ['evenings'],
  offers: ['career'],
}
const part = (
  criterion: (typeof criteria)[number],
  one: Partial<Mentee>,
  other: Partial<Mentor> = {},
) => explainPair({ ...mentee, ...one }, { ...mentor, ...other })[criterion].part

test('a score is the sum of weight times part, and each part is 0 to 100', () => {
  fc.assert(
    fc.property(smallRounds, ({ weights, mentees, mentors }) => {
      for (const one of mentees)
        for (const other of mentors) {
          const score = scorePair(weights, one, other)
          expect(score < 0).toBe(!canPair(one, other))
          if (score < 0) continue
          const parts = explainPair(one, other)
          const sum = criteria.reduce((sum, it) => sum + weights[it] * parts[it].part, 0)
          expect(score).toBe(sum)
          for (const it of criteria) {
            expect(parts[it].part).toBeGreaterThanOrEqual(0)
            expect(parts[it].part).toBeLessThanOrEqual(100)
          }
        }
    }),
    { numRuns: 300 },
  )
})

describe('what cannot be', () => {
  test.each([
    ['no common language', { ...mentor, languages: ['sq', 'en'] }],
    ['no place', { ...mentor, capacity: 0 }],
    ['herself', { ...mentor, id: 'a' }],
  ])('%s', (_, other) => {
    expect(canPair(mentee, mentor)).toBe(true)
    expect(canPair(mentee, other)).toBe(false)
    expect(scorePair(usualWeights, mentee, other)).toBe(-1)
  })
})

describe('the parts', () => {
  test('a wish by its place', () => {
    const places = [0, 1, 2, 3, 4].map((before) => {
      const wishes = [...Array.from({ length: before }, (_, at) => `x${at}`), 'b']
      return part('wishes', { wishes })
    })
    expect(places).toEqual([100, 80, 60, 40, 20])
    expect(part('wishes', { wishes: ['x'] })).toBe(0)
    expect(explainPair({ ...mentee, wishes: ['x', 'b'] }, mentor).wishes.place).toBe(2)
  })

  test('topics by the share of those she wants', () => {
    expect([
      part('topics', {}),
      part('topics', { wants: [] }),
      part('topics', { wants: ['traffic'] }),
    ]).toEqual([50, 50, 0])
    expect(part('topics', { wants: ['career'] })).toBe(100)
    expect(explainPair(mentee, mentor).topics.met).toEqual(['career'])
  })

  test('languages by how many they share', () => {
    const shared = [1, 2, 3, 4].map((count) => {
      const languages = ['sr', 'en', 'sq', 'mk'].slice(0, count)
      return part('languages', { languages }, { languages })
    })
    expect(shared).toEqual([50, 75, 100, 100])
    // Who speaks Croatian understands Serbian: one language, however many names she gives it.
    expect(part('languages', { languages: ['hr', 'bs'] }, { languages: ['sr'] })).toBe(50)
  })

  test('a mentor one or two bands above is best, below is least, unknown is neutral', () => {
    const above = [-1, 0, 1, 2, 3].map((more) => part('band', { band: 2 }, { band: 2 + more }))
    expect(above).toEqual([0, 50, 100, 100, 75])
    expect([part('band', { band: null }), part('band', {}, { band: null })]).toEqual([50, 50])
  })

  test('the form of meeting fits or does not', () => {
    expect(part('meeting', {}, { meeting: 'in_person' })).toBe(0)
    expect(part('meeting', {}, { meeting: 'either' })).toBe(100)
    expect(
      explainPair({ ...mentee, meeting: 'either' }, { ...mentor, meeting: 'either' }).meeting.form,
    ).toBe('either')
  })

  test('times by what the one with fewer shares', () => {
    const times = ['evenings', 'mornings']
    expect(part('times', { times }, { times: ['mornings', 'weekends', 'evenings'] })).toBe(100)
    expect(part('times', { times }, { times: ['weekends', 'evenings'] })).toBe(50)
    expect(part('times', { times }, { times: ['weekends'] })).toBe(0)
    expect(part('times', { times: [] })).toBe(50)
  })
})

test('a weight is a whole number from 0 to 10', () => {
  for (const wishes of [-1, 11, 0.5, Number.NaN, undefined as unknown as number]) {
    const weights = { ...usualWeights, wishes }
    const given = {
      format: 1 as const,
      seed: '',
      weights,
      mentees: [],
      mentors: [],
      possible: '',
      locked: [],
    }
    expect(() => canonical(given)).toThrow('wishes')
  }
})
