import { useT } from '~/shell'
import type { ShownOutcome } from '../present-outcome'
import { Definitions } from './definitions'

const heads = [
  ...(['for', 'against', 'abstain', 'silent', 'recused'] as const),
  ...(['cast', 'present', 'eligible'] as const),
]
const chapters = ['for', 'against', 'neither', 'cast', 'present', 'eligible'] as const

/** What came of a vote in a word and in figures, with what the figures mean; below quorum that alone. */
export function OutcomeFigures({ outcome }: { outcome: ShownOutcome }) {
  const t = useT('vote')
  if (outcome.result === 'no_quorum') return <p className="notice">{t('outcome.no_quorum')}</p>
  return (
    <section className="card space-y-4">
      <h2>{t(`outcome.${outcome.result}`)}</h2>
      <Figures title={t('outcome.heads')} names={heads} counted={outcome.heads} />
      <Figures title={t('outcome.chapters')} names={chapters} counted={outcome.chapters} />
      <Definitions />
    </section>
  )
}

type FiguresProps<Name extends string> = {
  title: string
  names: readonly Name[]
  counted: Record<Name, number>
}

function Figures<Name extends string>({ title, names, counted }: FiguresProps<Name>) {
  const t = useT('vote')
  return (
    <div className="space-y-1">
      <h3>{title}</h3>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {names.map((it) => (
          <div key={it}>
            <dt className="hint">{t(`outcome.${it}`)}</dt>
            <dd className="text-xl font-semibold">{counted[it]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
