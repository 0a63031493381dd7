import type { Highs, Model } from 'highs'
import { baseOf, type Measure, mostPlaces } from './measures.ts'
import { type CountedLine, groupings, type Implied } from './table.ts'

/** More than there are members; what nothing bounds ends here. */
const most = 100_000
/** What HiGHS calls optimal. */
const optimal = 7

type Rule = { lower: number; upper: number; terms: Array<[cell: number, factor: number]> }
type Range = { least: number; most: number }

/**
 * Whoever reads the report and works out what it does not tell: she knows every number that is told,
 * which lines there are, that they add up, that each part is within its whole, and how many mentees a
 * mentor can have. What she cannot exclude is found by HiGHS, in whole numbers.
 */
export class Attacker {
  readonly #model: Model
  readonly #infinity: number
  readonly #lines: readonly CountedLine[]
  readonly #measures: readonly Measure[]
  readonly #someLeft: boolean
  readonly #isTold: boolean[]
  /** Tables that she cannot exclude; what they show need not be asked again. */
  #possible: number[][] = []

  /** `someLeft`: the counts are of later than what was told, and whoever was erased meanwhile is in none. */
  constructor(
    highs: Highs,
    lines: readonly CountedLine[],
    measures: readonly Measure[],
    someLeft: boolean,
  ) {
    this.#lines = lines
    this.#measures = measures
    this.#someLeft = someLeft
    this.#infinity = highs.infinity
    this.#isTold = new Array(lines.length * measures.length).fill(false)
    this.#model = highs.createModel()
    this.#model.options.set({ output_flag: false, presolve: 'off' })
    this.#model.passModel(this.#modelOf())
  }

  dispose(): void {
    this.#model.dispose()
  }

  isTold(line: number, measure: Measure): boolean {
    return this.#isTold[this.#cellOf(line, measure)] === true
  }

  /** Tells her the number of a cell. */
  tell(line: number, measure: Measure): void {
    const cell = this.#cellOf(line, measure)
    const value = this.#valueOf(cell)
    this.#isTold[cell] = true
    this.#model.changeColBounds(cell, value, value)
    this.#countPlaces()
    this.#possible = this.#possible.filter((table) => table[cell] === value)
  }

  /** Keeps the number of a cell from her. */
  withhold(line: number, measure: Measure): void {
    const cell = this.#cellOf(line, measure)
    this.#isTold[cell] = false
    const { least, most: end } = this.#openRange(cell)
    this.#model.changeColBounds(cell, least, end)
    this.#countPlaces()
  }

  /** So many pairs that are told take so many mentors at least, in whole numbers. */
  #countPlaces(): void {
    const total = this.#lines.findIndex(({ by }) => by === 'total')
    const [mentees, mentors] = [
      this.#cellOf(total, 'paired'),
      this.#cellOf(total, 'mentors_paired'),
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
    const total = this.#lines.findIndex(({ by }) => by === 'total')
    return cell === this.#cellOf(total, 'mentors_paired') ? -0.001 : 0
  }

  #termsOf({ line, of, without }: Implied): Array<[number, number]> {
    const terms: Array<[number, number]> = [[this.#cellOf(line, of), 1]]
    if (without) terms.push([this.#cellOf(line, without), -1])
    return terms
  }

  #cellOf(line: number, measure: Measure): number {
    return line * this.#measures.length + this.#measures.indexOf(measure)
  }

  #valueOf(cell: number): number {
    const measure = this.#measures[cell % this.#measures.length] as Measure
    return this.#lines[Math.floor(cell / this.#measures.length)]?.counts[measure] ?? 0
  }

  /**
   * A line that is there has somebody enrolled, and one that is not has nobody. Where nobody enrolled at
   * all, she is not told that either.
   */
  #openRange(cell: number): Range {
    const measure = this.#measures[cell % this.#measures.length] as Measure
    if (baseOf[measure]) return { least: 0, most }
    if (this.#valueOf(cell) > 0) return { least: 1, most }
    const everybody = this.#lines.find(({ by }) => by === 'total')?.counts[measure]
    return { least: 0, most: everybody && !this.#someLeft ? 0 : most }
  }

  #modelOf() {
    const rules = [...this.#sums(), ...this.#parts(), ...this.#places()]
    const starts = [0]
    for (const { terms } of rules) starts.push((starts.at(-1) ?? 0) + terms.length)
    const cells = this.#isTold.map((_, cell) => this.#openRange(cell))
    return {
      numCols: cells.length,
      numRows: rules.length,
      colCost: cells.map((_, cell) => this.#usualCost(cell)),
      colLower: cells.map(({ least }) => least),
      colUpper: cells.map(({ most: end }) => end),
      rowLower: rules.map(({ lower }) => lower),
      rowUpper: rules.map(({ upper }) => upper),
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

  /** Chapters add up to all, and so do bands. */
  #sums(): Rule[] {
    const total = this.#lines.findIndex(({ by }) => by === 'total')
    return groupings
      .filter((by) => by !== 'total' && this.#lines.some((it) => it.by === by))
      .flatMap((by) =>
        this.#measures.map((measure) => ({
          lower: 0,
          upper: 0,
          terms: [
            [this.#cellOf(total, measure), -1],
            ...this.#lines.flatMap((it, line) =>
              it.by === by ? [[this.#cellOf(line, measure), 1] as [number, number]] : [],
            ),
          ],
        })),
      )
  }

  /** A part is never more than its whole. */
  #parts(): Rule[] {
    return this.#lines.flatMap((_, line) =>
      this.#measures.flatMap((measure) => {
        const base = baseOf[measure]
        if (!base || !this.#measures.includes(base)) return []
        return [this.#atLeast(this.#cellOf(line, base), this.#cellOf(line, measure))]
      }),
    )
  }

  /** Whoever is a mentor in a pair has a mentee, and not more than she has places. */
  #places(): Rule[] {
    const total = this.#lines.findIndex(({ by }) => by === 'total')
    const mentees = this.#cellOf(total, 'paired')
    const mentors = this.#cellOf(total, 'mentors_paired')
    return [this.#atLeast(mentees, mentors), this.#atLeast(mentors, mentees, mostPlaces)]
  }

  #atLeast(whole: number, part: number, factor = 1): Rule {
    return {
      lower: 0,
      upper: this.#infinity,
      terms: [
        [whole, factor],
        [part, -1],
      ],
    }
  }
}
