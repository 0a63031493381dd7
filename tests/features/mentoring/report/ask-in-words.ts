import type { Highs } from 'highs'
import type { CountedLine } from '../../../../app/features/mentoring/report/table.ts'
import { numberIn, type ToldTable } from '../../../../app/features/mentoring/report/told-lines.ts'

/** Every step from a whole to a part, written down again by hand. */
const steps = [
  ['enrolled', 'paired'],
  ['paired', 'met'],
  ['paired', 'goal_set'],
  ['goal_set', 'goal_reached'],
  ['mentors_enrolled', 'mentors_paired'],
] as const
const farther = [
  ['enrolled', 'met'],
  ['enrolled', 'goal_set'],
  ['enrolled', 'goal_reached'],
  ['paired', 'goal_reached'],
] as const
const roots = ['enrolled', 'mentors_enrolled'] as const
const all = [...roots, ...steps.map(([, part]) => part)]
type Named = (typeof all)[number]

/**
 * The attack on several releases, written as a program of its own for the solver: gives the numbers of
 * people below the limit that whoever reads them learns.
 */
export function learnt(
  highs: Highs,
  lines: readonly CountedLine[],
  releases: readonly ToldTable[],
  limit: number,
): string[] {
  const nameOf = (line: CountedLine, measure: Named) => `x${lines.indexOf(line)}_${measure}`
  const isThere = (line: CountedLine, measure: Named) =>
    line.counts[measure.startsWith('mentors') ? 'mentors_enrolled' : 'enrolled'] > 0
  const told = (line: CountedLine, measure: Named) =>
    releases.map((it) => numberIn(it.lines, line, measure)).find((it) => it !== null) ?? null
  const total = lines[0] as CountedLine
  const rules: string[] = []
  const ends: string[] = []
  for (const line of lines)
    for (const measure of all) {
      const number = told(line, measure)
      const isRoot = roots.includes(measure as never)
      if (number !== null) ends.push(`${nameOf(line, measure)} = ${number}`)
      else if (isThere(line, measure))
        ends.push(`${isRoot ? 1 : 0} <= ${nameOf(line, measure)} <= 5000`)
      else if (isThere(total, measure)) ends.push(`${nameOf(line, measure)} = 0`)
      else ends.push(`0 <= ${nameOf(line, measure)} <= 5000`)
    }
  for (const measure of all)
    for (const by of ['chapter', 'band'])
      rules.push(
        `${lines
          .filter((it) => it.by === by)
          .map((it) => nameOf(it, measure))
          .join(' + ')} - ${nameOf(total, measure)} = 0`,
      )
  for (const line of lines)
    for (const [whole, part] of steps)
      rules.push(`${nameOf(line, whole)} - ${nameOf(line, part)} >= 0`)
  rules.push(`${nameOf(total, 'paired')} - ${nameOf(total, 'mentors_paired')} >= 0`)
  rules.push(`5 ${nameOf(total, 'mentors_paired')} - ${nameOf(total, 'paired')} >= 0`)
  const vars = lines.flatMap((line) => all.map((it) => nameOf(line, it)))
  const ask = (aim: 'Minimize' | 'Maximize', what: string) => {
    const { Status, ObjectiveValue } = highs.solve(
      `${aim}\n obj: ${what}\nSubject To\n${rules.map((it, at) => ` r${at}: ${it}`).join('\n')}\nBounds\n ${ends.join('\n ')}\nGeneral\n ${vars.join(' ')}\nEnd`,
    )
    if (Status !== 'Optimal') throw new Error(`${Status}: what is told cannot be`)
    return Math.round(ObjectiveValue)
  }
  const isLearnt = (what: string) => {
    const most = ask('Maximize', what)
    if (most < limit) return true
    const least = ask('Minimize', what)
    return least > 0 && most - least < limit
  }
  const hasAny = new Set(releases.flatMap((it) => Object.keys(it.lines[0]?.figures ?? {})))
  return lines
    .flatMap((line) => [
      ...all
        .filter((it) => hasAny.has(it) && isThere(line, it) && line.counts[it] < limit)
        .map((it) => nameOf(line, it)),
      ...[...steps, ...farther]
        .filter(
          ([whole, part]) =>
            hasAny.has(part) &&
            isThere(line, whole) &&
            line.counts[whole] - line.counts[part] < limit,
        )
        .map(([whole, part]) => `${nameOf(line, whole)} - ${nameOf(line, part)}`),
    ])
    .filter(isLearnt)
}
