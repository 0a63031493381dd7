import { type Measure, measures } from '../../../../app/features/mentoring/report/measures.ts'
import type { CountedLine, Counts } from '../../../../app/features/mentoring/report/table.ts'

/** People of a round: where each belongs, and which of the measures count her. */
export type Person = { chapter: string; band: string; in: readonly Measure[] }

/** Counts people, by chapter, by band and all. */
export function countPeople(people: readonly Person[]): CountedLine[] {
  const count = (some: readonly Person[]) =>
    Object.fromEntries(
      measures.map((measure) => [measure, some.filter((it) => it.in.includes(measure)).length]),
    ) as Counts
  const by = (which: 'chapter' | 'band') =>
    [...new Set(people.map((it) => it[which]))].map((key) => ({
      by: which,
      key,
      counts: count(people.filter((it) => it[which] === key)),
    }))
  return [{ by: 'total', key: '', counts: count(people) }, ...by('chapter'), ...by('band')]
}

/** So many mentees who came as far as the last measure of the list, and mentors. */
export const some = (count: number, chapter: string, band: string, ...all: Measure[]): Person[] =>
  Array.from({ length: count }, () => ({ chapter, band, in: all }))
