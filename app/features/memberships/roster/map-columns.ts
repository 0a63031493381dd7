import { findField } from './find-field'
import { foldLabel } from './fold-label'
import { HEADINGS, REQUIRED_FIELDS, ROSTER_FIELDS, type RosterField } from './roster-fields'
import { RosterUnreadable } from './roster-unreadable'

export interface RosterColumn {
  readonly field: RosterField
  readonly heading: string
  /** Zero-based place of the column in the file. */
  readonly index: number
}

export interface ColumnMap {
  /** In the order of ROSTER_FIELDS, not of the file. */
  readonly columns: readonly RosterColumn[]
  readonly unknownHeadings: readonly string[]
}

/** Finds which heading names which field; throws RosterUnreadable if one is missing or double. */
export function mapColumns(headings: readonly string[]): ColumnMap {
  const named = headings.flatMap((text, index) => {
    const field = findField(text)
    return field ? [{ field, heading: text.trim(), index }] : []
  })
  if (named.length === 0) throw noHeadings()

  const columns = ROSTER_FIELDS.flatMap((field) => {
    const [first, second] = withoutTowns(named.filter((column) => column.field === field))
    if (second) throw namedTwice(first?.heading ?? '', second.heading)
    return first ? [first] : []
  })
  const missing = REQUIRED_FIELDS.filter((field) => !columns.some((it) => it.field === field))
  if (missing.length > 0) throw missingColumns(missing)

  const unknownHeadings = headings
    .filter((text, index) => text.trim() && !columns.some((column) => column.index === index))
    .map((text) => text.trim())
    .sort()
  return { columns, unknownHeadings }
}

// "Grad" is a rank in Romanian, but a town in the South Slavic languages.
function withoutTowns(columns: readonly RosterColumn[]): readonly RosterColumn[] {
  if (columns.length < 2) return columns
  return columns.filter(({ heading }) => foldLabel(heading) !== 'grad')
}

function noHeadings() {
  return new RosterUnreadable(
    'no-headings',
    'The first line holds no heading we know. It must name the columns, for example ' +
      '"Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages".',
  )
}

function namedTwice(first: string, second: string) {
  return new RosterUnreadable(
    'duplicate-column',
    `The columns "${first}" and "${second}" mean the same. Keep one of them and import again.`,
  )
}

function missingColumns(missing: readonly RosterField[]) {
  const wanted = missing.map((field) => `"${HEADINGS[field][0]}"`).join(', ')
  return new RosterUnreadable(
    'missing-column',
    `No column for ${wanted} was found. Add it, or give it a usual heading, and import again.`,
  )
}
