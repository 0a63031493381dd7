import { BarChart } from '~/components/bar-chart'
import { DatedText } from '~/components/dated-text'
import { localName } from '~/lib/locales'
import { type Translate, useShell, useT } from '~/shell'
import type { ServiceHealth } from '../get-region-health.server'
import { smallBelow, type Told } from '../tell-counts'

/** The services of the region as numbers; what is small is a band, in the picture as in the table. */
export function RegionReport({ services }: { services: ServiceHealth[] }) {
  const { locale } = useShell()
  const t = useT('health')
  const bars = services.map(({ id, names, members }) => ({
    key: id,
    label: localName(names, locale),
    value: lengthOf(members),
    text: inWords(members, t),
    isOpen: members === 'few',
  }))
  return (
    <>
      <section className="space-y-2">
        <h2>{t('region.members')}</h2>
        <div className="card">
          <BarChart
            id="services"
            title={t('region.members')}
            description={t('drawing')}
            bars={bars}
          />
        </div>
      </section>
      <ServiceTable services={services} />
      <p className="hint max-w-measure">{t('region.small', { count: smallBelow })}</p>
    </>
  )
}

function ServiceTable({ services }: { services: ServiceHealth[] }) {
  const { locale } = useShell()
  const t = useT('health')
  return (
    <table className="roster">
      <caption className="sr-only">{t('region.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('region.service')}</th>
          <th scope="col">{t('region.members')}</th>
          <th scope="col">{t('region.waiting')}</th>
          <th scope="col">{t('region.coordinators')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map(({ id, names, members, waiting, coordinators, sharedUntil }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/chapters/${id}`}>{localName(names, locale)}</a>
              {sharedUntil && (
                <a className="hint block font-normal" href={`/chapters/${id}/names`}>
                  <DatedText
                    at={sharedUntil}
                    dateOnly
                    text={(when) => t('region.names', { when })}
                  />
                </a>
              )}
            </th>
            <td data-label={t('region.members')}>{inWords(members, t)}</td>
            <td data-label={t('region.waiting')}>{inWords(waiting, t)}</td>
            <td data-label={t('region.coordinators')}>
              {coordinators === 0 ? (
                <span className="tag">{t('chapters:posts.vacant')}</span>
              ) : (
                coordinators
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lengthOf(told: Told): number | null {
  if (told === 'withheld') return null
  return told === 'few' ? smallBelow : told.count
}

function inWords(told: Told, t: Translate): string {
  if (told === 'withheld') return t('region.withheld')
  return told === 'few' ? t('region.few', { count: smallBelow }) : String(told.count)
}
