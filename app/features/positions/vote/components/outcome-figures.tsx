import { useT } from '~/shell'
import type { Chapters, Heads } from '../count-vote'
import { chapterFigures, headFigures } from '../result-words'

/** What was counted in a vote: its electors, and its services where they are given. */
export function OutcomeFigures(counted: { heads: Heads; chapters: Chapters | null }) {
  const t = useT('vote')
  return (
    <>
      <Figures title={t('outcome.heads')} names={headFigures} counted={counted.heads} />
      {counted.chapters && (
        <Figures title={t('outcome.chapters')} names={chapterFigures} counted={counted.chapters} />
      )}
    </>
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
