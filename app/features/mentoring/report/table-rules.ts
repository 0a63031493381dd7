import { baseOf, type Measure, mostPlaces } from './measures.ts'
import { type CountedLine, groupings } from './table.ts'

/** Which lines and measures a table has; its cells are counted line by line. */
export type Shape = { lines: readonly CountedLine[]; measures: readonly Measure[] }
/** Some cells, each so many times, add up to at least nothing, or to exactly nothing. */
export type Rule = { isExact: boolean; terms: Array<[cell: number, factor: number]> }

/** Where the cell of a line and a measure stands. */
export function cellOf({ measures }: Shape, line: number, measure: Measure): number {
  return line * measures.length + measures.indexOf(measure)
}

/** The line of all together. */
export function totalOf({ lines }: Shape): number {
  return lines.findIndex(({ by }) => by === 'total')
}

/** What holds in every table of a shape, and what each reader of it knows. */
export function rulesOf(shape: Shape): Rule[] {
  return [...sums(shape), ...parts(shape), ...places(shape)]
}

/** Chapters add up to all, and so do bands. */
function sums(shape: Shape): Rule[] {
  const { lines, measures } = shape
  return groupings
    .filter((by) => by !== 'total' && lines.some((it) => it.by === by))
    .flatMap((by) =>
      measures.map((measure) => ({
        isExact: true,
        terms: [
          [cellOf(shape, totalOf(shape), measure), -1],
          ...lines.flatMap((it, line) =>
            it.by === by ? [[cellOf(shape, line, measure), 1] as [number, number]] : [],
          ),
        ],
      })),
    )
}

/** A part is never more than its whole. */
function parts(shape: Shape): Rule[] {
  return shape.lines.flatMap((_, line) =>
    shape.measures.flatMap((measure) => {
      const base = baseOf[measure]
      if (!base || !shape.measures.includes(base)) return []
      return [atLeast(cellOf(shape, line, base), cellOf(shape, line, measure))]
    }),
  )
}

/** Whoever is a mentor in a pair has a mentee, and not more than she has places. */
function places(shape: Shape): Rule[] {
  const total = totalOf(shape)
  const mentees = cellOf(shape, total, 'paired')
  const mentors = cellOf(shape, total, 'mentors_paired')
  return [atLeast(mentees, mentors), atLeast(mentors, mentees, mostPlaces)]
}

function atLeast(whole: number, part: number, factor = 1): Rule {
  return {
    isExact: false,
    terms: [
      [whole, factor],
      [part, -1],
    ],
  }
}
