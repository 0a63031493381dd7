import type { RosterImportPlan } from './plan-roster-import'

/** How many faults and suspects the page of a plan shows; the rest stands in the file of faults. */
const shown = 50

type Plan = RosterImportPlan
export type SummaryFault = Pick<Plan['faults'][number], 'line' | 'field' | 'code' | 'value'>
/** One side of two lines, or of a line and a member, that are probably one person. */
export type TwinSide = {
  line?: number
  memberId?: string
  name?: string
  email?: string
  rank?: string
  unit?: string
  since?: string
}
export type ImportSummary = {
  counts: Plan['counts']
  /** The rest is gone as soon as the plan is done or given up. */
  sheet?: string
  unknownHeadings?: readonly string[]
  faults?: SummaryFault[]
  twins?: Array<[TwinSide, TwinSide]>
}

/** What the page of a plan shows of it, so that no reader of the page opens the whole plan. */
export function summarizePlan(plan: Plan): ImportSummary {
  const added = new Map(plan.additions.map((it) => [it.line, it]))
  const kept = new Map([...plan.unchanged, ...plan.changes].map((it) => [it.line, it.memberId]))
  const sideOf = (line: number): TwinSide => {
    const it = added.get(line)
    if (!it) return { line, memberId: kept.get(line) ?? '' }
    const { givenName, familyName, email, rankTitle, unit, memberSince } = it
    const name = `${givenName} ${familyName}`
    return { line, name, email, rank: rankTitle, unit, since: memberSince }
  }
  return {
    counts: plan.counts,
    sheet: plan.sheet,
    unknownHeadings: plan.unknownHeadings.slice(0, shown),
    faults: plan.faults
      .slice(0, shown)
      .map(({ line, field, code, value }) => ({ line, field, code, value })),
    twins: plan.suspects
      .slice(0, shown)
      .map(({ line, otherLine, memberId = '' }) => [
        sideOf(line),
        otherLine ? sideOf(otherLine) : { memberId },
      ]),
  }
}
