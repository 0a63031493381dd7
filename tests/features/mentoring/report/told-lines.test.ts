import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import type { CountedLine } from '../../../../app/features/mentoring/report/table.ts'
import {
  numberIn,
  type ToldTable,
  toldLines,
} from '../../../../app/features/mentoring/report/told-lines.ts'
import { countPeople, some } from './counted.ts'

const highs = await loadHighs()
const total = { by: 'total', key: '' } as const

const told = (lines: CountedLine[], before: ToldTable | null = null) =>
  toldLines(highs, before ? 'year' : 'pairs', lines, before)

describe('what a release tells', () => {
  test('a round of sixty mentees in one chapter shows its totals', () => {
    const { lines } = told(
      countPeople([
        ...some(24, 'a', '1', 'enrolled', 'paired'),
        ...some(24, 'a', '2', 'enrolled', 'paired'),
        ...some(12, 'a', '2', 'enrolled'),
        ...some(30, 'a', '4', 'mentors_enrolled', 'mentors_paired'),
        ...some(10, 'a', '5', 'mentors_enrolled'),
      ]),
    )
    expect(lines[0]?.figures).toEqual({
      enrolled: 60,
      paired: 48,
      mentors_enrolled: 40,
      mentors_paired: 30,
    })
  })

  test('where everybody has a mentor, that nobody is without one is not told', () => {
    const { lines } = told(
      countPeople([
        ...some(60, 'a', '1', 'enrolled', 'paired'),
        ...some(40, 'a', '4', 'mentors_enrolled', 'mentors_paired'),
      ]),
    )
    expect(lines[0]?.figures).toEqual({
      enrolled: 60,
      paired: null,
      mentors_enrolled: 40,
      mentors_paired: null,
    })
  })

  test('eight are told of, seven are not', () => {
    const enrolled = (count: number) =>
      numberIn(told(countPeople(some(count, 'a', '1', 'enrolled'))).lines, total, 'enrolled')
    expect([enrolled(7), enrolled(8)]).toEqual([null, 8])
  })

  test('a small chapter hides another one, so that the total does not give it away', () => {
    const { lines, others } = told(
      countPeople([
        ...some(3, 'a', '1', 'enrolled'),
        ...some(20, 'b', '1', 'enrolled'),
        ...some(30, 'c', '1', 'enrolled'),
      ]),
    )
    expect(numberIn(lines, total, 'enrolled')).toBe(53)
    expect(lines.filter(({ by }) => by === 'chapter').map(({ key }) => key)).toEqual(['c'])
    expect(others.chapter).toBe(true)
  })
  test('the end of the year does not give away what the pairs hid', () => {
    const people = [
      ...some(50, 'a', '1', 'enrolled', 'paired', 'met'),
      ...some(6, 'a', '1', 'enrolled', 'paired'),
      ...some(4, 'a', '1', 'enrolled'),
      ...some(40, 'a', '4', 'mentors_enrolled', 'mentors_paired'),
    ]
    const pairs = told(countPeople(people))
    expect([
      numberIn(pairs.lines, total, 'enrolled'),
      numberIn(pairs.lines, total, 'paired'),
    ]).toEqual([60, null])
    const year = told(countPeople(people), pairs)
    expect(numberIn(year.lines, total, 'met')).toBe(50)
    const more = people.map((it) =>
      it.in.includes('paired') ? { ...it, in: [...it.in, 'met' as const] } : it,
    )
    expect(numberIn(told(countPeople(more), pairs).lines, total, 'met')).toBe(null)
  })

  test('the end of the year does not tell how few mentors the pairs had', () => {
    const people = [
      ...some(27, 'a', '1', 'enrolled', 'paired', 'met'),
      ...some(8, 'a', '1', 'enrolled', 'paired'),
      ...some(25, 'a', '1', 'enrolled'),
      ...some(7, 'a', '4', 'mentors_enrolled', 'mentors_paired'),
      ...some(6, 'a', '4', 'mentors_enrolled'),
    ]
    const pairs = told(countPeople(people))
    expect(pairs.lines[0]?.figures).toEqual({
      ...{ enrolled: 60, paired: null, mentors_enrolled: 13, mentors_paired: null },
    })
    // Twenty-seven who met take six mentors at least, so that the seven lie between six and thirteen.
    expect(numberIn(told(countPeople(people), pairs).lines, total, 'met')).toBe(null)
  })
})
