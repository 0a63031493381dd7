import { baseOf, type Measure } from './measures.ts'

export const groupings = ['total', 'chapter', 'band'] as const
export type Grouping = (typeof groupings)[number]

/** A line of the report: everybody, those of a chapter, or those of a band (`unknown` is one too). */
export type Line = { by: Grouping; key: string }
export type Counts = Record<Measure, number>
export type CountedLine = Line & { counts: Counts }
/** null: withheld, for whichever reason. */
export type Figures = Partial<Record<Measure, number | null>>
export type ToldLine = Line & { figures: Figures }

/** A number of people that follows from the table: those of a measure, without those of a part of it. */
export type Implied = { line: number; of: Measure; without: Measure | null }

/** How many people are meant. */
export function countOf(lines: readonly CountedLine[], { line, of, without }: Implied): number {
  const counts = lines[line]?.counts
  if (!counts) throw new Error('there is no such line')
  return counts[of] - (without ? counts[without] : 0)
}

/** The widest measure that one is a part of. */
export function rootOf(measure: Measure): Measure {
  const base = baseOf[measure]
  return base ? rootOf(base) : measure
}

/** All that follows from a table: its numbers, and each without each of its parts. Where nobody enrolled, nothing does. */
export function impliedBy(lines: readonly CountedLine[], told: readonly Measure[]): Implied[] {
  return lines.flatMap(({ counts }, line) =>
    told
      .filter((measure) => counts[rootOf(measure)] > 0)
      .flatMap((measure) => [
        { line, of: measure, without: null },
        ...wholesOf(measure).map((of) => ({ line, of, without: measure })),
      ]),
  )
}

function wholesOf(measure: Measure): Measure[] {
  const base = baseOf[measure]
  return base ? [base, ...wholesOf(base)] : []
}
