import type { ReadPublication } from '~/features/positions/publishing/read-publication-of.server'
import { localText } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = Pick<ReadPublication, 'outcome' | 'rule' | 'names'>

const figures = ['for', 'against', 'abstain', 'silent', 'recused'] as const
const defined = ['eligible', 'present', 'cast'] as const

/** How a vote went, in words and in figures, with what the words mean; chapters where the board has several. */
export function OutcomeCard({ outcome, rule, names }: Props) {
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
      <ByChapter rows={outcome.byChapter} names={names} />
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

type Rows = Props['outcome']['byChapter']

function ByChapter({ rows, names }: { rows: Rows; names: Props['names'] }) {
  const t = useT('publications')
  const { locale } = useShell()
  return (
    <details>
      <summary className="btn-bare">{t('chapters.title')}</summary>
      <div className="prose">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chapters.chapter')}</th>
              <th scope="col">{t('figure.for')}</th>
              <th scope="col">{t('figure.against')}</th>
              <th scope="col">{t('figure.abstain')}</th>
              <th scope="col">{t('chapters.stand')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ chapter, heads, stand }) => {
              const { text, lang } = localText(names[chapter] ?? { en: chapter }, locale)
              return (
                <tr key={chapter}>
                  <th scope="row" lang={lang}>
                    {text}
                  </th>
                  <td>{heads.for}</td>
                  <td>{heads.against}</td>
                  <td>{heads.abstain}</td>
                  <td>{t(`stand.${stand}`)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
