import type { Measure } from '../../../../app/features/mentoring/report/measures.ts'
import type { CountedLine } from '../../../../app/features/mentoring/report/table.ts'
import { numberIn, type ToldTable } from '../../../../app/features/mentoring/report/told-lines.ts'

type Pair = readonly [whole: number, part: number]
type Found = { whole: number[]; part: number[]; rest: number[] }

/**
 * The attack without a solver: every table of small numbers that fits what the pairs' release tells of
 * one side (mentees, or mentors), line by line. What each line can be, as wholes, parts and rests; `end` bounds
 * what nothing else does. It knows less than the program's attacker, nothing of the other side.
 */
export function tryEveryTable(
  lines: readonly CountedLine[],
  told: ToldTable,
  [whole, part]: readonly [Measure, Measure],
  end: number,
): Map<CountedLine, Found> {
  const isThere = ({ counts }: CountedLine) => counts[whole] > 0
  const choices = (line: CountedLine): Pair[] => {
    const given = [whole, part].map((it) => numberIn(told.lines, line, it))
    const pairs: Pair[] = []
    for (let w = given[0] ?? 1; w <= (given[0] ?? end); w++)
      for (let p = given[1] ?? 0; p <= Math.min(w, given[1] ?? w); p++) pairs.push([w, p])
    return pairs
  }
  const groups = (['chapter', 'band'] as const).map((by) =>
    lines.filter((it) => it.by === by && isThere(it)),
  )
  const total = lines.find(({ by }) => by === 'total') as CountedLine
  const sums = groups.map((group) => sumsOf(group.map(choices), end))
  const totals = choices(total).filter((it) => sums.every((sum) => sum.has(codeOf(it))))
  const found = new Map([[total, foundIn(totals)]])
  for (const group of groups)
    for (const line of group) {
      const others = sumsOf(group.filter((it) => it !== line).map(choices), end)
      const fits = ([w, p]: Pair) =>
        totals.some(([tw, tp]) => tw >= w && tp >= p && others.has(codeOf([tw - w, tp - p])))
      found.set(line, foundIn(choices(line).filter(fits)))
    }
  return found
}

/** What the lines of a group can come to together. */
function sumsOf(group: Pair[][], end: number): Set<number> {
  let sums = new Set([0])
  for (const pairs of group) {
    const next = new Set<number>()
    for (const sum of sums)
      for (const [w, p] of pairs)
        if (Math.floor(sum / 1_000) + w <= end) next.add(sum + codeOf([w, p]))
    sums = next
  }
  return sums
}

const codeOf = ([w, p]: Pair) => w * 1_000 + p

const foundIn = (pairs: readonly Pair[]): Found => ({
  whole: pairs.map(([w]) => w),
  part: pairs.map(([, p]) => p),
  rest: pairs.map(([w, p]) => w - p),
})
