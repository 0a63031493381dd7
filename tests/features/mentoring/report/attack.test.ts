import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { type Measure, measuresOf } from '../../../../app/features/mentoring/report/measures.ts'
import type { CountedLine } from '../../../../app/features/mentoring/report/table.ts'
import { type ToldTable, toldLines } from '../../../../app/features/mentoring/report/told-lines.ts'
import { learnt } from './ask-in-words.ts'
import { countPeople, type Person, some } from './counted.ts'
import { tryEveryTable } from './try-every-table.ts'

const highs = await loadHighs()

const parts: Measure[][] = [
  ['enrolled'],
  ['enrolled', 'paired'],
  ['enrolled', 'paired', 'met'],
  ['enrolled', 'paired', 'goal_set'],
  ['enrolled', 'paired', 'met', 'goal_set'],
  ['enrolled', 'paired', 'met', 'goal_set', 'goal_reached'],
  ['mentors_enrolled'],
  ['mentors_enrolled', 'mentors_paired'],
]

/** People in groups of up to `most`; mentors in pairs are as many as the mentees allow. */
const people = (groups: number, most: number): fc.Arbitrary<Person[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: most }),
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('1', '2', 'unknown'),
        fc.constantFrom(...parts),
      ),
      { minLength: 1, maxLength: groups },
    )
    .map((rows) => rows.flatMap(([count, chapter, band, of]) => some(count, chapter, band, ...of)))
    .filter((all) => {
      const count = (measure: Measure) => all.filter((it) => it.in.includes(measure)).length
      const [mentees, mentors] = [count('paired'), count('mentors_paired')]
      return mentors <= mentees && mentees <= 5 * mentors
    })

/** Every number that is told, and every rest between two that are, is at least the limit. */
function expectNothingSmall(releases: ToldTable[], limit: number) {
  for (const { lines } of releases)
    for (const { figures } of lines)
      for (const number of Object.values(figures))
        expect(number === null || number >= limit).toBe(true)
}

const sides = [
  ['enrolled', 'paired'],
  ['mentors_enrolled', 'mentors_paired'],
] as const

/** The people below the limit whom the tables that fit give away. */
function givenAway(lines: CountedLine[], told: ToldTable, limit: number): string[] {
  return sides.flatMap(([whole, part]) =>
    [...tryEveryTable(lines, told, [whole, part], 26)].flatMap(([{ by, key, counts }, found]) => {
      if (counts[whole] === 0) return []
      const truths = {
        whole: counts[whole],
        part: counts[part],
        rest: counts[whole] - counts[part],
      }
      return (['whole', 'part', 'rest'] as const)
        .filter((it) => {
          const [least, most] = [Math.min(...found[it]), Math.max(...found[it])]
          if (truths[it] >= limit) return false
          return most < limit || (least > 0 && most - least < limit)
        })
        .map((it) => `${by} ${key}: ${it} of ${whole} is ${truths[it]}`)
    }),
  )
}

describe('an attack on the report', () => {
  test('finds nobody in 2,000 small rounds by trying every table', { timeout: 400_000 }, () => {
    let numbers = 0
    const rounds = fc.tuple(people(5, 6), fc.constantFrom(2, 3, 4))
    fc.assert(
      fc.property(rounds, ([all, limit]) => {
        const lines = countPeople(all)
        const told = toldLines(highs, 'pairs', lines, null, limit)
        expectNothingSmall([told], limit)
        expect(givenAway(lines, told, limit)).toEqual([])
        numbers += told.lines
          .flatMap(({ figures }) => Object.values(figures))
          .filter((it) => it !== null).length
      }),
      { numRuns: 2_000, seed: 4 },
    )
    expect(numbers).toBeGreaterThan(2_000)
  })

  test('would find somebody if only what is small were withheld', () => {
    const lines = countPeople([...some(3, 'a', '1', 'enrolled'), ...some(9, 'b', '1', 'enrolled')])
    const naive: ToldTable = {
      lines: lines.map(({ by, key, counts }) => ({
        by,
        key,
        figures: { enrolled: counts.enrolled >= 4 ? counts.enrolled : null },
      })),
      others: { chapter: true, band: false },
    }
    expect(givenAway(lines, naive, 4)).toContain('chapter a: whole of enrolled is 3')
  })

  test('finds nobody in two releases of one round', { timeout: 400_000 }, () => {
    let [pairs, year] = [0, 0]
    fc.assert(
      fc.property(people(9, 24), (all) => {
        const lines = countPeople(all)
        const first = toldLines(highs, 'pairs', lines, null)
        const second = toldLines(highs, 'year', lines, first)
        expectNothingSmall([first, second], 8)
        expect(Object.keys(first.lines[0]?.figures ?? {})).toEqual(measuresOf.pairs)
        expect(Object.keys(second.lines[0]?.figures ?? {})).toEqual(measuresOf.year)
        expect(learnt(highs, lines, [first], 8)).toEqual([])
        expect(learnt(highs, lines, [first, second], 8)).toEqual([])
        const told = (it: ToldTable) =>
          it.lines.flatMap(({ figures }) => Object.values(figures)).filter((n) => n !== null).length
        pairs += told(first)
        year += told(second)
      }),
      { numRuns: 12, seed: 8 },
    )
    expect([pairs > 40, year > 4]).toEqual([true, true])
  })

  test('gives the same in whichever order people are counted', { timeout: 100_000 }, () => {
    fc.assert(
      fc.property(people(8, 20), fc.infiniteStream(fc.nat()), (all, keys) => {
        const mixed = all
          .map((it) => ({ it, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ it }) => it)
        const release = (some: Person[]) => {
          const first = toldLines(highs, 'pairs', countPeople(some), null)
          return [first, toldLines(highs, 'year', countPeople(some), first)]
        }
        expect(release(mixed)).toEqual(release(all))
      }),
      { numRuns: 8, seed: 15 },
    )
  })
})
