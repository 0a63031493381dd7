import { nameKey } from '~/lib/fold'
import type { RosterTable } from './read-roster'
import { type CheckedRow, checkRosterRow } from './roster/check-roster-row'
import { detectDateForm } from './roster/detect-date-form'
import { foldLabel } from './roster/fold-label'
import { hashRosterPlan } from './roster/hash-roster-plan'
import type {
  ImportContext,
  KnownMember,
  PlannedMember,
  RosterFault,
  RosterImportPlan,
  RosterSuspect,
} from './roster/import-plan'
import { makeFault } from './roster/make-fault'
import { twinKeys } from './roster/twin-keys'

export type {
  ImportContext,
  KnownMember,
  PlannedMember,
  RosterFault,
  RosterImportPlan,
  RosterSuspect,
} from './roster/import-plan'

interface Outcome {
  additions: PlannedMember[]
  unchanged: RosterImportPlan['unchanged'][number][]
  changes: RosterImportPlan['changes'][number][]
  faults: RosterFault[]
  suspects: RosterSuspect[]
}

/**
 * Decides, without touching anything, what an import of this roster will do: one frozen JSON value
 * with the lines to add, change or leave, every fault, and a hash. Commit does exactly this plan.
 */
export function planRosterImport(table: RosterTable, context: ImportContext): RosterImportPlan {
  const dateForm = detectDateForm(table.rows.map((row) => row.cells.memberSince ?? ''))
  const ranks = new Map(context.ranks.map((rank) => [foldLabel(rank[0]), rank]))
  const rules = { columnCount: table.columnCount, dateForm, context, ranks }
  const checked = table.rows.map((row) => checkRosterRow(row, rules))

  const outcome = decide(checked, context)
  const plan = {
    serviceId: context.serviceId,
    fileHash: context.fileHash,
    encoding: table.encoding,
    delimiter: table.delimiter,
    dateForm,
    columns: table.columns.map(({ field, heading }) => ({ field, heading })),
    unknownHeadings: table.unknownHeadings,
    ...outcome,
    counts: {
      rows: table.rows.length,
      additions: outcome.additions.length,
      unchanged: outcome.unchanged.length,
      changes: outcome.changes.length,
      faultyLines: new Set(outcome.faults.map((fault) => fault.line)).size,
      suspects: outcome.suspects.length,
    },
  }
  return deepFreeze({ ...plan, hash: hashRosterPlan(plan) })
}

function decide(rows: readonly CheckedRow[], context: ImportContext): Outcome {
  const outcome: Outcome = { additions: [], unchanged: [], changes: [], faults: [], suspects: [] }
  const { known, serviceId } = context
  const memberByEmail = new Map(known.map((member) => [member.emailKey, member]))
  const colleagues = known.filter((member) => belongsTo(member, serviceId))
  const memberByName = new Map(colleagues.map((member) => [member.nameKey, member]))
  const lineByEmail = new Map<string, number>()
  const lineByTwinKey = new Map<string, number>()

  for (const row of rows) {
    const faults = [
      ...row.faults,
      ...findEmailFaults(row, memberByEmail, lineByEmail, serviceId),
      ...findAssociationFaults(row, memberByEmail, context),
    ]
    if (row.emailKey) addFirst(lineByEmail, row.emailKey, row.line)
    outcome.faults.push(...faults)
    if (!row.member || faults.length > 0) continue

    const { member } = row
    const already = memberByEmail.get(member.emailKey)
    if (already) keepMember(member, already, outcome)
    else addMember(member, outcome, lineByTwinKey, memberByName)
    for (const key of twinKeysOf(member)) addFirst(lineByTwinKey, key, row.line)
  }
  return outcome
}

function addMember(
  member: PlannedMember,
  { additions, suspects }: Outcome,
  lineByTwinKey: ReadonlyMap<string, number>,
  memberByName: ReadonlyMap<string, KnownMember>,
) {
  additions.push(member)

  const { line } = member
  const reason = 'same-person-other-email'
  const otherLines = twinKeysOf(member).flatMap((key) => lineByTwinKey.get(key) ?? [])
  const known = memberByName.get(nameKeyOf(member))
  if (otherLines.length > 0) suspects.push({ line, otherLine: Math.min(...otherLines), reason })
  else if (known) suspects.push({ line, memberId: known.memberId, reason })
}

function nameKeyOf({ givenName, familyName }: PlannedMember): string {
  return nameKey(`${givenName} ${familyName}`)
}

// A name in a script that does not fold has no key, and must not meet the others of its kind.
function twinKeysOf(member: PlannedMember): string[] {
  const key = nameKeyOf(member)
  return key ? twinKeys(key, member) : []
}

function addFirst(lines: Map<string, number>, key: string, line: number) {
  if (!lines.has(key)) lines.set(key, line)
}

function findEmailFaults(
  { line, emailKey }: CheckedRow,
  memberByEmail: ReadonlyMap<string, KnownMember>,
  lineByEmail: ReadonlyMap<string, number>,
  serviceId: string,
): RosterFault[] {
  if (!emailKey) return []
  const faults: RosterFault[] = []

  const earlier = lineByEmail.get(emailKey)
  if (earlier) {
    const fault = { line, field: 'email', code: 'duplicate-email' } as const
    faults.push(makeFault(fault, emailKey, String(earlier)))
  }
  const member = memberByEmail.get(emailKey)
  if (member && !belongsTo(member, serviceId)) {
    faults.push(makeFault({ line, field: 'email', code: 'other-service' }, emailKey))
  }
  return faults
}

/** An association's own coordinators take members into it; who belongs to it already stays. */
function findAssociationFaults(
  { line, emailKey, associationId, association }: CheckedRow,
  memberByEmail: ReadonlyMap<string, KnownMember>,
  { associations }: ImportContext,
): RosterFault[] {
  const wanted = associations.find(({ id }) => id === associationId)
  const already = memberByEmail.get(emailKey ?? '')
  if (!wanted?.isForeign || already?.membershipChapterIds.includes(wanted.id)) return []
  return [makeFault({ line, field: 'association', code: 'association-foreign' }, association)]
}

function keepMember(
  { line, associationId }: PlannedMember,
  { memberId, membershipChapterIds }: KnownMember,
  { unchanged, changes }: Outcome,
) {
  if (associationId && !membershipChapterIds.includes(associationId)) {
    changes.push({ line, memberId, kind: 'join-association', associationId })
  } else {
    unchanged.push({ line, memberId })
  }
}

function belongsTo(member: KnownMember, serviceId: string): boolean {
  return member.chapterId === serviceId || member.membershipChapterIds.includes(serviceId)
}

function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object') return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
