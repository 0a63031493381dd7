import type { RosterRow } from '../read-roster'
import type { DateForm } from './detect-date-form'
import { foldLabel } from './fold-label'
import type { FaultCode, ImportContext, PlannedMember, RosterFault } from './import-plan'
import { makeFault } from './make-fault'
import { matchAssociation } from './match-association'
import { parseRosterDate } from './parse-roster-date'
import { readLanguages } from './read-languages'
import { REQUIRED_FIELDS, type RosterField } from './roster-fields'

const MAX_CELL_LENGTH = 200
const REQUIRED: ReadonlySet<RosterField> = new Set(REQUIRED_FIELDS)
// Spreadsheets also run a formula behind a tab or a line break, and one in full-width signs.
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/u
// Latin letters only: a Cyrillic "а" in an address looks the same and reaches somebody else.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d-]+\.)+[a-z\d-]{2,}$/i

export interface RowRules {
  readonly columnCount: number
  readonly dateForm: DateForm
  readonly context: ImportContext
  /** The ranks of the service by their folded titles. */
  readonly ranks: ReadonlyMap<string, ImportContext['ranks'][number]>
  /** What labels were found to mean, for a roster says the same few thousandfold. */
  readonly known: Map<string, unknown>
}

export interface CheckedRow {
  readonly line: number
  /** Null when the row has no e-mail that can be read. */
  readonly emailKey: string | null
  /** Null when the row names no association that is known. */
  readonly associationId: string | null
  /** The association's cell as written. */
  readonly association: string
  /** Null when the row has any fault: a line is never half-imported. */
  readonly member: PlannedMember | null
  readonly faults: readonly RosterFault[]
}

type Reading<Value> = { readonly value: Value } | { readonly code: FaultCode }

/** Reads one row as a member, or lists every fault that keeps it from being imported. */
export function checkRosterRow(row: RosterRow, rules: RowRules): CheckedRow {
  const { line } = row
  const association = row.cells.association ?? ''
  if (row.cellCount !== rules.columnCount) {
    const faults = [wrongCellCount(row, rules)]
    return { line, emailKey: null, associationId: null, association, member: null, faults }
  }
  const faults: RosterFault[] = []

  function read<Value>(field: RosterField, interpret: (text: string) => Reading<Value>) {
    const written = row.cells[field] ?? ''
    const text = written.normalize('NFC').trim().replace(/\s+/g, ' ')
    const code = findUnsafe(written) ?? (REQUIRED.has(field) && !text ? 'missing' : null)
    const reading = code ? { code } : interpret(text)
    if ('value' in reading) return reading.value
    faults.push(makeFault({ line, field, code: reading.code }, written))
    return undefined
  }

  const draft = {
    line,
    familyName: read('familyName', asText),
    givenName: read('givenName', asText),
    ...read('email', asEmail),
    ...read('rank', (text) => once('rank', text, rules, asRank)),
    unit: read('unit', asText),
    associationId: read('association', (text) => once('association', text, rules, asAssociation)),
    memberSince: read('memberSince', (text) => asPastDate(text, rules)),
    languages: read('languages', (text) => once('languages', text, rules, asLanguages)),
  }
  // Every cell that could not be read has left a fault, so a draft without faults is complete.
  const member = faults.length === 0 ? (draft as PlannedMember) : null
  const { emailKey = null, associationId = null } = draft
  return { line, emailKey, associationId, association, member, faults }
}

function once<Value>(
  field: RosterField,
  text: string,
  rules: RowRules,
  interpret: (text: string, rules: RowRules) => Reading<Value>,
): Reading<Value> {
  const key = `${field} ${text}`
  const known = rules.known.get(key) as Reading<Value> | undefined
  const reading = known ?? interpret(text, rules)
  if (!known) rules.known.set(key, reading)
  return reading
}

function wrongCellCount(row: RosterRow, { columnCount }: RowRules): RosterFault {
  const { line, lastLine, cellCount } = row
  const span =
    lastLine > line ? `; lines ${line} to ${lastLine} run together, check the quotation marks` : ''
  const detail = `has ${cellCount} cells under ${columnCount} headings${span}`
  return makeFault({ line, field: 'row', code: 'cell-count' }, '', detail)
}

function findUnsafe(written: string): FaultCode | null {
  if (FORMULA.test(written)) return 'formula'
  if (written.length > MAX_CELL_LENGTH) return 'too-long'
  return INVISIBLE.test(written.trim()) ? 'control-character' : null
}

function asText(text: string): Reading<string> {
  return { value: text }
}

function asEmail(text: string): Reading<{ email: string; emailKey: string }> {
  if (!EMAIL.test(text)) return { code: 'email-malformed' }
  return { value: { email: text, emailKey: text.toLowerCase() } }
}

function asRank(
  text: string,
  { ranks }: RowRules,
): Reading<{ rankTitle: string; rankBand: number }> {
  const rank = ranks.get(foldLabel(text))
  return rank ? { value: { rankTitle: rank[0], rankBand: rank[1] } } : { code: 'rank-unknown' }
}

function asAssociation(
  text: string,
  { context: { associations } }: RowRules,
): Reading<string | null> {
  if (!text) return { value: null }
  const [id, other] = matchAssociation(text, associations)
  if (!id) return { code: 'association-unknown' }
  return other ? { code: 'association-ambiguous' } : { value: id }
}

function asPastDate(text: string, { dateForm, context }: RowRules): Reading<string> {
  const parsed = parseRosterDate(text, dateForm)
  if ('problem' in parsed) return { code: parsed.problem }
  return parsed.date > context.today ? { code: 'date-future' } : { value: parsed.date }
}

function asLanguages(text: string): Reading<readonly string[]> {
  const { tags, unknown } = readLanguages(text)
  return unknown.length > 0 ? { code: 'language-unknown' } : { value: tags }
}
