import { type Locale, localName } from '~/lib/locales'
import type { Grouping } from './table'
import type { Report, ReportLine, Told } from './told-releases'

type Say = (key: string, options?: Record<string, unknown>) => string

/** The key of what is not named: services and bands of which nothing is told. */
export const otherKey = 'others'

/** All lines of a report, with one for those that are not named where there are such. */
export function rowsOf({ lines, others }: Report): ReportLine[] {
  const of = (by: Grouping) => lines.filter((it) => it.by === by)
  const other = (by: 'chapter' | 'band') => (others[by] ? [{ by, key: otherKey, figures: {} }] : [])
  return [...of('total'), ...of('chapter'), ...other('chapter'), ...of('band'), ...other('band')]
}

/** A number in words: as it is, at least so much, or withheld. */
export function numberText(told: Told | undefined, t: Say): string {
  if (!told || told.number === null) return t('report:withheld')
  return told.isAtLeast ? t('report:at_least', { number: told.number }) : String(told.number)
}

/** What a line is called. */
export function lineName(
  { by, key }: Pick<ReportLine, 'by' | 'key'>,
  names: Record<string, Record<string, string>>,
  locale: Locale,
  t: Say,
): string {
  if (by === 'total') return t('report:everybody')
  if (key === otherKey) return t(by === 'chapter' ? 'report:others.chapter' : 'report:others.band')
  if (by === 'chapter') return localName(names[key] ?? {}, locale)
  if (key === 'unknown') return t('report:band_unknown')
  return t('members:band_of', { name: t(`members:band.${key}`), band: key })
}
