/** The columns of a roster that leaves the platform as a file; she chooses among them. */
export const rosterColumns = [
  'name',
  'verified',
  'rank',
  'band',
  'unit',
  'languages',
  'associations',
  'since',
  'state',
  'until',
] as const
export type RosterColumnName = (typeof rosterColumns)[number]

/** What a form has chosen, in our order. */
export function chosenColumns(form: FormData): RosterColumnName[] {
  const chosen = new Set(form.getAll('column'))
  return rosterColumns.filter((it) => chosen.has(it))
}
