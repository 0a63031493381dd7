import type { Highs } from 'highs'
import { type Measure, measures, measuresOf, type Stage } from './measures.ts'
import { protect } from './protect.ts'
import type { CountedLine, Counts, Figures, Grouping, Line, ToldLine } from './table.ts'

/** What a release tells. Lines of which nothing is told are not named; `others` says where there are such. */
export type ToldTable = { lines: ToldLine[]; others: Record<'chapter' | 'band', boolean> }

/**
 * What may be told of a stage. `before` is what the stage of the pairs told, whose numbers stand: those of
 * the end of the year are told only as far as both together give nothing away.
 */
export function toldLines(
  highs: Highs,
  stage: Stage,
  counted: readonly CountedLine[],
  before: ToldTable | null,
  limit?: number,
): ToldTable {
  const lines = inOrder(before ? withTold(counted, before) : counted)
  const mayTell = protect(
    highs,
    {
      lines,
      now: measuresOf[stage],
      before: before ? measuresOf.pairs : [],
      wasTold: (line, measure) => numberIn(before?.lines ?? [], lines[line], measure) !== null,
    },
    limit,
  )
  const told = lines.map(({ by, key, counts }, line) => {
    const figures: Figures = {}
    for (const measure of measuresOf[stage])
      figures[measure] = mayTell(line, measure) ? counts[measure] : null
    return { by, key, figures }
  })
  const isNamed = ({ by, figures }: ToldLine) =>
    by === 'total' || Object.values(figures).some((it) => it !== null)
  const hasOthers = (by: Grouping) => told.some((it) => it.by === by && !isNamed(it))
  return {
    lines: told.filter(isNamed),
    others: { chapter: hasOthers('chapter'), band: hasOthers('band') },
  }
}

/** The number that a table tells, null where it tells none. */
export function numberIn(
  lines: readonly ToldLine[],
  wanted: { by: Grouping; key: string } | undefined,
  measure: Measure,
): number | null {
  const line = lines.find(({ by, key }) => by === wanted?.by && key === wanted.key)
  return line?.figures[measure] ?? null
}

/**
 * The counts of now, with what was told before in the place of its count; since then somebody may have
 * been erased. A line that is no longer counted stands by what was told of it, and those that were not
 * named by a line without a key.
 */
function withTold(counted: readonly CountedLine[], before: ToldTable): CountedLine[] {
  const isAmong = (lines: readonly Line[], { by, key }: Line) =>
    lines.some((it) => it.by === by && it.key === key)
  const gone: Line[] = before.lines.filter((it) => !isAmong(counted, it))
  for (const by of ['chapter', 'band'] as const)
    if (before.others[by] && counted.every((it) => it.by !== by || isAmong(before.lines, it)))
      gone.push({ by, key: '' })
  return [...counted, ...gone.map(({ by, key }) => ({ by, key, counts: fill(() => 0) }))].map(
    (line) => ({
      ...line,
      counts: fill((measure) => numberIn(before.lines, line, measure) ?? line.counts[measure]),
    }),
  )
}

function fill(of: (measure: Measure) => number): Counts {
  return Object.fromEntries(measures.map((it) => [it, of(it)])) as Counts
}

function inOrder(lines: readonly CountedLine[]): CountedLine[] {
  const places: Record<Grouping, number> = { total: 0, chapter: 1, band: 2 }
  return [...lines].sort(
    (one, other) => places[one.by] - places[other.by] || (one.key < other.key ? -1 : 1),
  )
}
