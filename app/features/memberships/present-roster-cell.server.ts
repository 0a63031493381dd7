import { nameLanguages } from '~/features/members/field-in-words'
import { translator } from '~/lib/i18n.server'
import { type Locale, localName } from '~/lib/locales'
import type { CellOf } from './export-roster.server'

/** Gives how the cells of an exported roster read in a language; days as YYYY-MM-DD, which the import reads. */
export function presentRosterCell(
  locale: Locale,
  chapters: ReadonlyArray<{ id: string; names: unknown }>,
): CellOf {
  const t = translator(locale, 'roster')
  const nameOf = new Map(chapters.map(({ id, names }) => [id, localName(names, locale)]))
  const day = (at: string | null) => (at ? new Date(at).toISOString().slice(0, 10) : '')
  return (row, column) => {
    switch (column) {
      case 'languages':
        return nameLanguages(row.languages, locale)
      case 'associations':
        return row.associations.map((id) => nameOf.get(id) ?? '').join(', ')
      case 'since':
        return day(row.since)
      case 'until':
        return day(row.until)
      case 'state':
        return t(`state.${row.state}`)
      default:
        return row[column] ?? ''
    }
  }
}
