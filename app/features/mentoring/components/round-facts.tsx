import { When } from '~/components/when'
import { useT } from '~/shell'
import { criteria, type Weights } from '../terms'

type Props = {
  round: {
    enrolFrom: string
    enrolUntil: string
    startsAt: string
    endsAt: string
    mentorBand: number
    menteeBand: number
    memberMonths: number
    topics: string[]
    weights: Weights
    seed: string
  }
}

/** When a round is, for whom, and by what its pairs are found: the same for all who may read it. */
export function RoundFacts({ round }: Props) {
  const t = useT('mentoring')
  return (
    <>
      <dl className="card facts">
        <div>
          <dt className="hint">{t('round.enrolment')}</dt>
          <dd>
            <When at={round.enrolFrom} dateOnly /> – <When at={round.enrolUntil} dateOnly />
          </dd>
        </div>
        <div>
          <dt className="hint">{t('round.year')}</dt>
          <dd>
            <When at={round.startsAt} dateOnly /> – <When at={round.endsAt} dateOnly />
          </dd>
        </div>
        <div>
          <dt className="hint">{t('round.for_whom')}</dt>
          <dd>
            {round.mentorBand > 1 && <p>{t('round.mentors_from', { band: round.mentorBand })}</p>}
            {round.menteeBand < 5 && <p>{t('round.mentees_to', { band: round.menteeBand })}</p>}
            {round.memberMonths > 0 && <p>{t('round.months', { count: round.memberMonths })}</p>}
            {round.mentorBand === 1 && round.menteeBand === 5 && round.memberMonths === 0 && (
              <p>{t('round.everyone')}</p>
            )}
          </dd>
        </div>
        <div>
          <dt className="hint">{t('round.topics')}</dt>
          <dd>{round.topics.map((it) => t(`topic.${it}`)).join(' · ')}</dd>
        </div>
      </dl>
      <details className="card">
        <summary className="min-h-tap cursor-pointer content-center font-semibold">
          {t('match.how')}
        </summary>
        <div className="space-y-3">
          <p>{t('match.never')}</p>
          <p>{t('match.order')}</p>
          <table>
            <caption className="text-left font-semibold">{t('match.weights')}</caption>
            <tbody>
              {criteria.map((it) => (
                <tr key={it}>
                  <th scope="row" className="pr-4 text-left font-normal">
                    {t(`criterion.${it}`)}
                  </th>
                  <td>{round.weights[it]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="hint">{t('match.seed', { seed: round.seed })}</p>
        </div>
      </details>
    </>
  )
}
