import type { Highs, Model } from 'highs'
import { baseOf, type Measure, mostPlaces } from './measures.ts'
import type { Implied } from './table.ts'
import { cellOf, rulesOf, type Shape, totalOf } from './table-rules.ts'

/** More than there are members; what nothing bounds ends here. */
const most = 100_000
/** What HiGHS calls optimal. */
const optimal = 7

type Range = { least: number; most: number }

/**
 * Whoever reads the report and works out what it does not tell: she knows every number that is told,
 * which lines there are, that they add up, that each part is within its whole, and how many mentees a
 * mentor can have. What she cannot exclude is found by HiGHS, in whole numbers.
 */
export class Attacker {
  readonly #model: Model
  readonly #infinity: number
  readonly #shape: Shape
  readonly #someLeft: boolean
  readonly #isTold: boolean[]
  /** Tables that she cannot exclude; what they show need not be asked again. */
  #possible: number[][] = []

  /** `someLeft`: the counts are of later than what was told, and whoever was erased meanwhile is in none. */
  constructor(highs: Highs, shape: Shape, someLeft: boolean) {
    this.#shape = shape
    this.#someLeft = someLeft
    this.#infinity = highs.infinity
    this.#isTold = new Array(shape.lines.length * shape.measures.length).fill(false)
    this.#model = highs.createModel()
    this.#model.options.set({ output_flag: false, presolve: 'off' })
    this.#model.passModel(this.#modelOf())
  }

  dispose(): void {
    this.#model.dispose()
  }

  isTold(line: number, measure: Measure): boolean {
    return this.#isTold[cellOf(this.#shape, line, measure)] === true
  }

  /** Tells her the number of a cell. */
  tell(line: number, measure: Measure): void {
    const cell = cellOf(this.#shape, line, measure)
    const value = this.#valueOf(cell)
    this.#isTold[cell] = true
    this.#model.changeColBounds(cell, value, value)
    this.#countPlaces()
    this.#possible = this.#possible.filter((table) => table[cell] === value)
  }

  /** Keeps the number of a cell from her. */
  withhold(line: number, measure: Measure): void {
    const cell = cellOf(this.#shape, line, measure)
    this.#isTold[cell] = false
    const { least, most: end } = this.#openRange(cell)
    this.#model.changeColBounds(cell, least, end)
    this.#countPlaces()
  }

  /** So many pairs that are told take so many mentors at least, in whole numbers. */
  #countPlaces(): void {
    const total = totalOf(this.#shape)
    const [mentees, mentors] = [
      cellOf(this.#shape, total, 'paired'),
      cellOf(this.#shape, total, 'mentors_paired'),
    ]
    if (this.#isTold[mentors]) return
    const least = this.#isTold[mentees] ? Math.ceil(this.#valueOf(mentees) / mostPlaces) : 0
    this.#model.changeColBounds(mentors, least, most)
  }

  /** True when some table fits what is told. */
  isPossible(): boolean {
    return this.#possible.length > 0 || this.#ask([], 1)
  }

  /**
   * True when she learns of a number of people that it is below the limit, or where it lies within less
   * than that: she must think the limit possible, and nobody at all or as wide a span.
   */
  learns(implied: Implied, limit: number): boolean {
    const terms = this.#termsOf(implied)
    const isSafe = ({ least, most: end }: Range) =>
      end >= limit && (least === 0 || end - least >= limit)
    if (isSafe(this.#seen(terms))) return false
    for (const direction of [-1, 1]) {
      if (!this.#ask(terms, direction)) return true
      if (isSafe(this.#seen(terms))) return false
    }
    return true
  }

  /** Adds the table that has most of it, or least. False when no table fits what is told. */
  #ask(terms: Array<[number, number]>, direction: number): boolean {
    for (const [cell, factor] of terms) this.#model.changeColCost(cell, direction * factor)
    const found = this.#solve()
    for (const [cell] of terms) this.#model.changeColCost(cell, this.#usualCost(cell))
    if (found) this.#possible.push(found)
    return found !== null
  }

  #solve(): number[] | null {
    const values = this.#run()
    if (!values || values.every((it) => Math.abs(it - Math.round(it)) < 1e-6))
      return values?.map(Math.round) ?? null
    const all = { kind: 'range', from: 0, to: values.length - 1 } as const
    this.#model.changeColsIntegrality(all, new Int32Array(values.length).fill(1))
    const found = this.#run()
    this.#model.clearIntegrality()
    return found?.map(Math.round) ?? null
  }

  #run(): number[] | null {
    const { modelStatus } = this.#model.run()
    return modelStatus === optimal ? [...this.#model.getSolution().colValue] : null
  }

  #seen(terms: Array<[number, number]>): Range {
    const values = this.#possible.map((table) =>
      terms.reduce((sum, [cell, factor]) => sum + factor * (table[cell] ?? 0), 0),
    )
    return { least: Math.min(most, ...values), most: Math.max(0, ...values) }
  }

  /** Among equal tables one with more mentors: it is in whole numbers, as those with fifths of a mentor are not. */
  #usualCost(cell: number): number {
    const total = totalOf(this.#shape)
    return cell === cellOf(this.#shape, total, 'mentors_paired') ? -0.001 : 0
  }

  #termsOf({ line, of, without }: Implied): Array<[number, number]> {
    const terms: Array<[number, number]> = [[cellOf(this.#shape, line, of), 1]]
    if (without) terms.push([cellOf(this.#shape, line, without), -1])
    return terms
  }

  #measureOf(cell: number): Measure {
    const { measures } = this.#shape
    return measures[cell % measures.length] as Measure
  }

  #valueOf(cell: number): number {
    const { lines, measures } = this.#shape
    return lines[Math.floor(cell / measures.length)]?.counts[this.#measureOf(cell)] ?? 0
  }

  /**
   * A line that is there has somebody enrolled, and one that is not has nobody. Where nobody enrolled at
   * all, she is not told that either.
   */
  #openRange(cell: number): Range {
    const measure = this.#measureOf(cell)
    if (baseOf[measure]) return { least: 0, most }
    if (this.#valueOf(cell) > 0) return { least: 1, most }
    const everybody = this.#valueOf(cellOf(this.#shape, totalOf(this.#shape), measure))
    return { least: 0, most: everybody > 0 && !this.#someLeft ? 0 : most }
  }

  #modelOf() {
    const rules = rulesOf(this.#shape)
    const starts = [0]
    for (const { terms } of rules) starts.push((starts.at(-1) ?? 0) + terms.length)
    const cells = this.#isTold.map((_, cell) => this.#openRange(cell))
    return {
      numCols: cells.length,
      numRows: rules.length,
      colCost: cells.map((_, cell) => this.#usualCost(cell)),
      colLower: cells.map(({ least }) => least),
      colUpper: cells.map(({ most: end }) => end),
      rowLower: rules.map(() => 0),
      rowUpper: rules.map(({ isExact }) => (isExact ? 0 : this.#infinity)),
      matrix: {
        format: 'csr' as const,
        numRows: rules.length,
        numCols: cells.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rules.flatMap(({ terms }) => terms.map(([cell]) => cell))),
        values: Float64Array.from(rules.flatMap(({ terms }) => terms.map(([, it]) => it))),
      },
    }
  }
}
