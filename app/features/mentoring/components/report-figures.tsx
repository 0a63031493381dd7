import { BarChart } from '~/components/bar-chart'
import { Figures } from '~/components/figures'
import { shareOf } from '~/lib/share'
import { useShell, useT } from '~/shell'
import { baseOf, fewest, type Measure } from '../report/measures'
import { lineName, numberText, rowsOf } from '../report/report-words'
import type { Grouping } from '../report/table'
import type { Report, ReportLine, Told } from '../report/told-releases'

type Names = Record<string, Record<string, string>>
type Props = { report: Report; names: Names }

/** What a report tells, as pictures and tables, what each number means, and why some are withheld. */
export function ReportFigures({ report, names }: Props) {
  const t = useT('report')
  const rows = rowsOf(report)
  const [everybody] = rows
  return (
    <>
      {everybody && <Everybody measures={report.measures} line={everybody} />}
      {(['chapter', 'band'] as const).map((by) => (
        <ByGroup
          key={by}
          by={by}
          measures={report.measures}
          rows={rows.filter((it) => it.by === by)}
          names={names}
        />
      ))}
      <p className="hint max-w-measure">{t('why', { count: fewest })}</p>
    </>
  )
}

function Everybody({ measures, line }: { measures: Measure[]; line: ReportLine }) {
  const { locale } = useShell()
  const t = useT('report')
  const share = (measure: Measure) => {
    const base = baseOf[measure]
    const [part, whole] = [exact(line.figures[measure]), base && exact(line.figures[base])]
    return part === null || !whole ? '–' : shareOf(part, whole, locale)
  }
  return (
    <section className="space-y-2">
      <h2>{t('by.total')}</h2>
      <Figures
        id="together"
        title={t('by.total')}
        description={t('health:drawing')}
        columns={[t('column.measure'), t('column.number'), t('column.share')]}
        figures={measures.map((measure) => ({
          key: measure,
          label: t(`measure.${measure}`),
          value: line.figures[measure]?.number ?? null,
          text: numberText(line.figures[measure], t),
          isOpen: line.figures[measure]?.isAtLeast ?? false,
          share: share(measure),
        }))}
      />
      <details className="card">
        <summary className="min-h-tap cursor-pointer content-center font-semibold">
          {t('definitions')}
        </summary>
        <dl className="space-y-2">
          {measures.map((measure) => (
            <div key={measure}>
              <dt className="font-semibold">{t(`measure.${measure}`)}</dt>
              <dd>{t(`what.${measure}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** A number that is told as it is, not as the least that it can be. */
function exact(told: Told | undefined): number | null {
  return told && !told.isAtLeast ? told.number : null
}

type GroupProps = { by: Grouping; measures: Measure[]; rows: ReportLine[]; names: Names }

function ByGroup({ by, measures, rows, names }: GroupProps) {
  const { locale } = useShell()
  const t = useT('report')
  const [first] = measures
  if (!first || rows.length === 0) return null
  const title = t(`by.${by}`)
  const counted = t(`measure.${first}`)
  const bars = rows.map((row) => ({
    key: row.key,
    label: lineName(row, names, locale, t),
    value: row.figures[first]?.number ?? null,
    text: numberText(row.figures[first], t),
    isOpen: row.figures[first]?.isAtLeast ?? false,
  }))
  return (
    <section className="space-y-2">
      <h2>{title}</h2>
      <div className="card space-y-2">
        <p className="font-semibold">{counted}</p>
        <BarChart
          id={`by-${by}`}
          title={`${title}: ${counted}`}
          description={t('health:drawing')}
          bars={bars}
        />
      </div>
      <table className="roster">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            {measures.map((measure) => (
              <th scope="col" key={measure}>
                {t(`measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{lineName(row, names, locale, t)}</th>
              {measures.map((measure) => (
                <td key={measure} data-label={t(`measure.${measure}`)}>
                  {numberText(row.figures[measure], t)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
