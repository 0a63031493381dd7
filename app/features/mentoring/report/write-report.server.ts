import { writeCsv } from '~/lib/csv'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import type { Measure } from './measures'
import { lineName, numberText, rowsOf } from './report-words'
import type { Report } from './told-releases'

/** The report as a file: the lines and the words of its page, a column a measure. */
export function writeReport(
  report: Report,
  names: Record<string, Record<string, string>>,
  locale: Locale,
): string {
  const t = translator(locale, 'report')
  const rows = rowsOf(report).map((row) => ({
    by: t(`by.${row.by}`),
    name: lineName(row, names, locale, t),
    ...Object.fromEntries(
      report.measures.map((measure) => [measure, numberText(row.figures[measure], t)]),
    ),
  }))
  const columns = [
    { key: 'by' as const, header: t('column.by') },
    { key: 'name' as const, header: t('column.name') },
    ...report.measures.map((measure) => ({ key: measure, header: t(`measure.${measure}`) })),
  ]
  return writeCsv<Partial<Record<'by' | 'name' | Measure, string>>>(rows, columns)
}
