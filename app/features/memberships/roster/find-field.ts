import { foldLabel } from './fold-label'
import { HEADINGS, ROSTER_FIELDS, type RosterField } from './roster-fields'

const FIELD_BY_HEADING = new Map<string, RosterField>(
  ROSTER_FIELDS.flatMap((field) =>
    HEADINGS[field].map((name) => [foldHeading(name), field] as const),
  ),
)

/** The field that a heading names in any of the languages in use, if it names one. */
export function findField(heading: string): RosterField | undefined {
  return FIELD_BY_HEADING.get(foldHeading(heading))
}

// A note in brackets ("članica od (datum)") and a star for "required" are no part of the name.
function foldHeading(heading: string): string {
  return foldLabel(heading.replace(/\([^()]*\)/g, '')).replaceAll(' ', '')
}
