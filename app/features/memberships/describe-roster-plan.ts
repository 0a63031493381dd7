import type { RosterFault, RosterImportPlan, RosterSuspect } from './plan-roster-import'
import { showCell } from './roster/show-cell'

const DELIMITER_NAMES = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
  cells: 'none: cells',
} as const

/** Tells in plain text what a plan found, what is wrong with it, and what commit will do. */
export function describeRosterPlan(plan: RosterImportPlan): string {
  const sections = [
    describeFile(plan),
    describeList('Faults (these lines are not imported)', plan.faults.map(describeFault)),
    describeList('Suspects (imported, and to be looked at)', plan.suspects.map(describeSuspect)),
    describeCommit(plan),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function describeFile(plan: RosterImportPlan): string {
  const headings = plan.columns.map(({ field, heading }) => `${field} "${showCell(heading)}"`)
  const ignored = plan.unknownHeadings.map((heading) => `"${showCell(heading)}"`)
  return [
    `Roster for ${showCell(plan.serviceId)}`,
    `  encoding   ${plan.encoding}`,
    `  delimiter  ${DELIMITER_NAMES[plan.delimiter]}`,
    ...(plan.sheet === undefined
      ? []
      : [`  sheet      "${showCell(plan.sheet)}" alone, the first`]),
    `  dates      ${plan.dateForm}`,
    `  columns    ${headings.join('\n             ')}`,
    ...(ignored.length > 0 ? [`  not imported: ${ignored.join(', ')}`] : []),
    `  rows       ${plan.counts.rows}`,
  ].join('\n')
}

function describeList(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [`${title}: ${lines.length}`, ...lines].join('\n') : ''
}

function describeFault({ line, field, message }: RosterFault): string {
  return `  line ${line}  ${field}  ${message}`
}

function describeSuspect({ line, otherLine, memberId }: RosterSuspect): string {
  const who = otherLine ? `the person of line ${otherLine}` : `member ${showCell(memberId ?? '')}`
  return `  line ${line}  probably ${who}, under another e-mail`
}

function describeCommit({ counts, hash }: RosterImportPlan): string {
  return [
    'Commit will',
    `  add ${count(counts.additions, 'member')}`,
    `  add ${count(counts.changes, 'association membership')} to members already known`,
    `  leave ${count(counts.unchanged, 'member')} as they are`,
    `  skip ${count(counts.faultyLines, 'faulty line')}`,
    `Plan ${hash}`,
  ].join('\n')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
