import type { ReadPublication } from '~/features/positions/publishing/read-publication-of.server'
import { useT } from '~/shell'

type Props = Pick<ReadPublication, 'outcome' | 'rule'>

const figures = ['for', 'against', 'abstain', 'silent', 'recused'] as const
const defined = ['eligible', 'present', 'cast'] as const

/** How a vote went, in words and in figures, with what the words mean; never by service: one that has one elector would name her. */
export function OutcomeCard({ outcome, rule }: Props) {
  const t = useT('publications')
  const { heads, chapters } = outcome
  return (
    <section className="card space-y-4">
      <h2>{t('outcome.title')}</h2>
      <p>
        {t('outcome.carried', { for: heads.for, against: heads.against })}{' '}
        <Needed majority={rule.majority} by="heads" />{' '}
        {rule.chapterMajority && <Needed majority={rule.chapterMajority} by="chapters" />}
      </p>
      <dl className="facts">
        {figures.map((it) => (
          <div key={it}>
            <dt className="font-semibold">{t(`figure.${it}`)}</dt>
            <dd>{heads[it]}</dd>
          </div>
        ))}
        {defined.map((it) => (
          <div key={it}>
            <dt className="font-semibold">{t(`figure.${it}`)}</dt>
            <dd>
              {heads[it]} <span className="hint">{t(`defined.${it}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {rule.chapterMajority && (
        <p>{t('outcome.chapters', { for: chapters.for, against: chapters.against })}</p>
      )}
    </section>
  )
}

type Majority = NonNullable<Props['rule']['chapterMajority']>

function Needed({ majority, by }: { majority: Majority; by: 'heads' | 'chapters' }) {
  const t = useT('publications')
  const base = t(`base.${majority.base}`)
  const share =
    majority.kind === 'simple'
      ? t('needed.simple', { base })
      : t('needed.qualified', { base, part: majority.part, whole: majority.whole })
  return t(`needed.${by}`, { share })
}
