import { useT } from '~/shell'
import type { Called } from '../read-outcome.server'

type Props = { roll: Array<Called & { chapter: string }> }

/** How the figures call each choice: nobody speaks of herself here. */
const inRoll = {
  ...{ for: 'for', against: 'against', abstain: 'abstain' },
  ...{ recuse: 'recused', none: 'silent' },
} as const

/** What each elector said last, by name; for the board, once the vote is counted. */
export function RollCall({ roll }: Props) {
  const t = useT('vote')
  return (
    <section className="card space-y-3">
      <h2>{t('roll.title')}</h2>
      <ul className="rows">
        {roll.map(({ id, name, chapter, choice, reason, hasLeft }) => (
          <li key={id} className="row grid gap-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{name ?? t('roll.gone')}</span>
              <span className="tag">{t(`outcome.${inRoll[choice]}`)}</span>
            </p>
            <p className="hint">{chapter}</p>
            {reason && <p className="whitespace-pre-line">{reason}</p>}
            {hasLeft && <p className="hint">{t('roll.left')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
