import type { Highs } from 'highs'
import { Attacker } from './attacker.ts'
import { baseOf, fewest, type Measure, measures } from './measures.ts'
import { type CountedLine, countOf, groupings, type Implied, impliedBy } from './table.ts'

type Cell = { line: number; measure: Measure }

/** What is to be told of a table, beside what was told of it before and can no longer be withheld. */
export type Telling = {
  lines: readonly CountedLine[]
  now: readonly Measure[]
  /** Measures of an earlier release, and which of their cells it told. */
  before: readonly Measure[]
  wasTold: (line: number, measure: Measure) => boolean
}

/**
 * Which cells may be told so that nobody can work out a number of people below the limit: what is below
 * it is withheld, and then as much else as it takes until the attacker fails. The order is fixed: bands
 * before chapters before the total, parts before their wholes, small numbers first. In the end every
 * cell that can be told after all is. Gives a function that says it of each.
 */
export function protect(
  highs: Highs,
  { lines, now, before, wasTold }: Telling,
  limit: number = fewest,
): (line: number, measure: Measure) => boolean {
  const known = measures.filter((it) => now.includes(it) || before.includes(it))
  const attacker = new Attacker(highs, { lines, measures: known }, before.length > 0)
  try {
    for (const { line, measure } of cellsOf(lines, before))
      if (wasTold(line, measure)) attacker.tell(line, measure)
    if (!attacker.isPossible()) return () => false
    // What was hidden well before stays so, whatever it is: the numbers of then are not kept.
    const guarded = impliedBy(lines, before).filter((it) => !attacker.learns(it, limit))
    const few = impliedBy(lines, now).filter((it) => countOf(lines, it) < limit)
    const sensitive = [...guarded, ...few]

    const tellable = cellsOf(lines, now).filter((it) => peopleIn(lines, it) >= limit)
    tellable.sort((one, other) => byWorth(lines, one, other))
    for (const { line, measure } of tellable) attacker.tell(line, measure)
    for (const cell of sensitive) withholdFor(attacker, cell, tellable, limit)
    tellAgain(attacker, sensitive, tellable, limit)
    if (!attacker.isPossible()) return () => false
    const told = new Set(
      tellable.filter((it) => attacker.isTold(it.line, it.measure)).map((it) => nameOf(it)),
    )
    return (line, measure) => told.has(nameOf({ line, measure }))
  } finally {
    attacker.dispose()
  }
}

/** Withholds one cell, if one is enough; else the cells of the measure, and of its whole, until it is. */
function withholdFor(attacker: Attacker, cell: Implied, tellable: Cell[], limit: number): void {
  if (!attacker.learns(cell, limit)) return
  const open = () => tellable.filter(({ line, measure }) => attacker.isTold(line, measure))
  for (const { line, measure } of open()) {
    attacker.withhold(line, measure)
    if (!attacker.learns(cell, limit)) return
    attacker.tell(line, measure)
  }
  const nearness = ({ measure }: Cell) =>
    measure === (cell.without ?? cell.of) ? 0 : measure === cell.of ? 1 : 2
  for (const { line, measure } of open().sort((one, other) => nearness(one) - nearness(other))) {
    attacker.withhold(line, measure)
    if (!attacker.learns(cell, limit)) return
  }
}

/** Tells what need not have been withheld in the end, what is worth most first. */
function tellAgain(
  attacker: Attacker,
  sensitive: Implied[],
  tellable: Cell[],
  limit: number,
): void {
  for (const { line, measure } of tellable.toReversed()) {
    if (attacker.isTold(line, measure)) continue
    attacker.tell(line, measure)
    if (sensitive.some((it) => attacker.learns(it, limit))) attacker.withhold(line, measure)
  }
}

function cellsOf(lines: readonly CountedLine[], of: readonly Measure[]): Cell[] {
  return lines.flatMap((_, line) => of.map((measure) => ({ line, measure })))
}

function peopleIn(lines: readonly CountedLine[], { line, measure }: Cell): number {
  return lines[line]?.counts[measure] ?? 0
}

/** What is given up first stands first. */
function byWorth(lines: readonly CountedLine[], one: Cell, other: Cell): number {
  const [a, b] = [one, other].map((it) => [
    -groupings.indexOf(lines[it.line]?.by ?? 'total'),
    -depthOf(it.measure),
    peopleIn(lines, it),
    it.line,
  ]) as [number[], number[]]
  const place = a.findIndex((it, at) => it !== b[at])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

function depthOf(measure: Measure): number {
  const base = baseOf[measure]
  return base ? depthOf(base) + 1 : 0
}

function nameOf({ line, measure }: Cell): string {
  return `${line} ${measure}`
}
