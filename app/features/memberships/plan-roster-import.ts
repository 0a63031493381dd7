import type { RosterTable } from './read-roster'
import { checkRosterRow } from './roster/check-roster-row'
import { decideRow, type Outcome, startDecision } from './roster/decide-row'
import { detectDateForm } from './roster/detect-date-form'
import { foldLabel } from './roster/fold-label'
import { hashRosterPlan } from './roster/hash-roster-plan'
import type { ImportContext, RosterImportPlan } from './roster/import-plan'

export type {
  ImportContext,
  KnownMember,
  PlannedMember,
  RosterFault,
  RosterImportPlan,
  RosterSuspect,
} from './roster/import-plan'

/** After so many lines a plan that is made in steps lets others have their turn. */
const linesAStep = 500

/**
 * Decides, without touching anything, what an import of this roster will do: one frozen JSON value
 * with the lines to add, change or leave, every fault, and a hash. Commit does exactly this plan.
 */
export function planRosterImport(table: RosterTable, context: ImportContext): RosterImportPlan {
  const steps = planInSteps(table, context)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in steps of some hundred lines; each gives how many lines are behind it. */
export function* planInSteps(
  table: RosterTable,
  context: ImportContext,
): Generator<number, RosterImportPlan> {
  const dateForm = detectDateForm(table.rows.map((row) => row.cells.memberSince ?? ''))
  const ranks = new Map(context.ranks.map((rank) => [foldLabel(rank[0]), rank]))
  const rules = {
    columnCount: table.columnCount,
    dateForm,
    context,
    ranks,
    known: new Map<string, unknown>(),
  }
  const decision = startDecision(context)
  for (const [n, row] of table.rows.entries()) {
    decideRow(checkRosterRow(row, rules), decision)
    if ((n + 1) % linesAStep === 0) yield n + 1
  }
  const { outcome } = decision
  const plan = {
    serviceId: context.serviceId,
    fileHash: context.fileHash,
    encoding: table.encoding,
    delimiter: table.delimiter,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    dateForm,
    columns: table.columns.map(({ field, heading }) => ({ field, heading })),
    unknownHeadings: table.unknownHeadings,
    ...outcome,
    counts: countsOf(outcome, table.rows.length),
  }
  return sealPlan(plan)
}

/**
 * The plan for the same lines once the members have changed: who came meanwhile is left as she is,
 * what cannot be done any more is a fault. The file itself is not needed.
 */
export function replanRosterImport(
  plan: RosterImportPlan,
  context: ImportContext,
): RosterImportPlan {
  const decision = startDecision(context)
  const { outcome } = decision
  outcome.faults.push(...plan.faults)
  for (const member of plan.additions) {
    const { line, emailKey, associationId } = member
    decideRow({ line, emailKey, associationId, association: '', member, faults: [] }, decision)
  }
  const byId = new Map(context.known.map((it) => [it.memberId, it]))
  for (const change of plan.changes) {
    const { memberId, line, associationId } = change
    const isIn = byId.get(memberId)?.membershipChapterIds.includes(associationId)
    if (isIn) outcome.unchanged.push({ line, memberId })
    else if (byId.has(memberId)) outcome.changes.push(change)
  }
  outcome.unchanged.push(...plan.unchanged.filter(({ memberId }) => byId.has(memberId)))
  return sealPlan({ ...plan, ...outcome, counts: countsOf(outcome, plan.counts.rows) })
}

function countsOf(outcome: Outcome, rows: number): RosterImportPlan['counts'] {
  return {
    rows,
    additions: outcome.additions.length,
    unchanged: outcome.unchanged.length,
    changes: outcome.changes.length,
    faultyLines: new Set(outcome.faults.map((fault) => fault.line)).size,
    suspects: outcome.suspects.length,
  }
}

function sealPlan(plan: Omit<RosterImportPlan, 'hash'>): RosterImportPlan {
  return deepFreeze({ ...plan, hash: hashRosterPlan(plan) })
}

function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object') return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
