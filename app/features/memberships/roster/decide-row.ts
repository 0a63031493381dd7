import { nameKey } from '~/lib/fold'
import type { CheckedRow } from './check-roster-row'
import { foldLabel } from './fold-label'
import type {
  ImportContext,
  KnownMember,
  PlannedMember,
  RosterFault,
  RosterImportPlan,
  RosterSuspect,
} from './import-plan'
import { makeFault } from './make-fault'
import { twinKeys } from './twin-keys'

export interface Outcome {
  additions: PlannedMember[]
  unchanged: RosterImportPlan['unchanged'][number][]
  changes: RosterImportPlan['changes'][number][]
  faults: RosterFault[]
  suspects: RosterSuspect[]
}

/** What is known while the lines of a roster are decided upon, one after the other. */
export function startDecision(context: ImportContext) {
  const outcome: Outcome = { additions: [], unchanged: [], changes: [], faults: [], suspects: [] }
  const { known, serviceId } = context
  const colleagues = known.filter((member) => belongsTo(member, serviceId))
  return {
    context,
    outcome,
    memberByEmail: new Map(known.map((member) => [member.emailKey, member])),
    memberByName: new Map(colleagues.map((member) => [member.nameKey, member])),
    lineByEmail: new Map<string, number>(),
    lineByTwinKey: new Map<string, number>(),
    unitKeys: new Map<string, string>(),
  }
}

type Decision = ReturnType<typeof startDecision>

/** Decides upon one line: into which list of the outcome it goes, and with what faults. */
export function decideRow(row: CheckedRow, decision: Decision): void {
  const { outcome, context, memberByEmail, lineByEmail } = decision
  const faults = [
    ...row.faults,
    ...findEmailFaults(row, memberByEmail, lineByEmail, context.serviceId),
    ...findAssociationFaults(row, memberByEmail, context),
  ]
  if (row.emailKey) addFirst(lineByEmail, row.emailKey, row.line)
  outcome.faults.push(...faults)
  if (!row.member || faults.length > 0) return

  const { member } = row
  const name = nameKey(`${member.givenName} ${member.familyName}`)
  const twins = twinKeysOf(name, member, decision)
  const already = memberByEmail.get(member.emailKey)
  if (already) keepMember(member, already, outcome)
  else addMember(member, name, twins, decision)
  for (const key of twins) addFirst(decision.lineByTwinKey, key, row.line)
}

function addMember(
  member: PlannedMember,
  name: string,
  twins: readonly string[],
  { outcome: { additions, suspects }, lineByTwinKey, memberByName }: Decision,
) {
  additions.push(member)

  const { line } = member
  const reason = 'same-person-other-email'
  const otherLines = twins.flatMap((key) => lineByTwinKey.get(key) ?? [])
  const known = memberByName.get(name)
  if (otherLines.length > 0) suspects.push({ line, otherLine: Math.min(...otherLines), reason })
  else if (known) suspects.push({ line, memberId: known.memberId, reason })
}

// A name in a script that does not fold has no key, and must not meet the others of its kind.
function twinKeysOf(name: string, member: PlannedMember, { unitKeys }: Decision): string[] {
  if (!name) return []
  const unit = unitKeys.get(member.unit) ?? foldLabel(member.unit)
  unitKeys.set(member.unit, unit)
  return twinKeys(name, unit, member)
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
