import { type Measure, measures, measuresOf, type Stage } from './measures'
import { type Grouping, groupings } from './table'
import { numberIn, type ToldTable } from './told-lines'

export type Release = { roundId: string; stage: Stage; figures: ToldTable }
/** A number as it is told; the sum of several rounds is at least so much where one of them withholds its part. */
export type Told = { number: number | null; isAtLeast: boolean }
export type ReportLine = { by: Grouping; key: string; figures: Partial<Record<Measure, Told>> }
/** `others`: there are services or bands of which nothing is told. */
export type Report = {
  measures: Measure[]
  lines: ReportLine[]
  others: Record<'chapter' | 'band', boolean>
}

/**
 * One report of the releases of one round or of several, for the page and the file alike. It adds up
 * nothing but what is told, so that it tells nothing new.
 */
export function toldReleases(releases: readonly Release[]): Report {
  const told = measures.filter((it) => releases.some(({ stage }) => measuresOf[stage].includes(it)))
  const lines = groupings.flatMap((by) =>
    keysOf(releases, by).map((key) => ({
      by,
      key,
      figures: Object.fromEntries(
        told.map((measure) => [measure, sumOf(releases, { by, key }, measure)]),
      ),
    })),
  )
  const hasOthers = (by: 'chapter' | 'band') => releases.some(({ figures }) => figures.others[by])
  return {
    measures: told,
    lines,
    others: { chapter: hasOthers('chapter'), band: hasOthers('band') },
  }
}

function keysOf(releases: readonly Release[], by: Grouping): string[] {
  const keys = releases.flatMap(({ figures }) =>
    figures.lines.filter((it) => it.by === by).map((it) => it.key),
  )
  return [...new Set(keys)].sort()
}

function sumOf(
  releases: readonly Release[],
  line: { by: Grouping; key: string },
  measure: Measure,
): Told {
  const parts = releases
    .filter(({ stage }) => measuresOf[stage].includes(measure))
    .map(({ figures }) => partOf(figures, line, measure))
  const numbers = parts.filter((it) => typeof it === 'number')
  if (numbers.length === 0) return { number: null, isAtLeast: false }
  return {
    number: numbers.reduce((sum, it) => sum + it, 0),
    isAtLeast: parts.includes('withheld'),
  }
}

/** A line that is not named may be among those that are withheld; where there are none, nobody is in it. */
function partOf(
  { lines, others }: ToldTable,
  line: { by: Grouping; key: string },
  measure: Measure,
): number | 'withheld' | 'nobody' {
  const number = numberIn(lines, line, measure)
  if (number !== null) return number
  const isNamed = lines.some(({ by, key }) => by === line.by && key === line.key)
  return isNamed || line.by === 'total' || others[line.by] ? 'withheld' : 'nobody'
}
