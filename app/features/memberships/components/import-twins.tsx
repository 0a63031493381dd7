import { useT } from '~/shell'
import type { TwinSide } from '../import-summary'

type Props = { twins: Array<[TwinSide, TwinSide]>; people: Record<string, TwinSide> }

/** Two lines, or a line and a member, that are probably one person, beside each other in whatever script. */
export function ImportTwins({ twins, people }: Props) {
  const t = useT('roster')
  const known = (side: TwinSide) =>
    side.name ? side : { ...(people[side.memberId ?? ''] ?? {}), line: side.line }
  return (
    <section className="space-y-2">
      <h2>{t('twins.title')}</h2>
      <p className="hint">{t('twins.lead')}</p>
      {twins.map(([one, other]) => {
        const sides = [known(one), known(other)] as const
        return (
          <div key={`${one.line} ${other.line ?? other.memberId}`} className="card">
            <dl className="twins">
              {(['name', 'email', 'rank', 'unit', 'since'] as const).map((part) => (
                <div key={part} className={sides[0][part] === sides[1][part] ? '' : 'is-apart'}>
                  <dt className="hint">{t(part === 'email' ? 'field.email' : `column.${part}`)}</dt>
                  {sides.map((side, n) => (
                    <dd key={n === 0 ? 'one' : 'other'}>{side[part] ?? '·'}</dd>
                  ))}
                </div>
              ))}
              <div>
                <dt className="hint">{t('twins.where')}</dt>
                {[one, other].map((side, n) => (
                  <dd key={n === 0 ? 'one' : 'other'}>
                    {side.line ? t('twins.line', { line: side.line }) : t('twins.member')}
                  </dd>
                ))}
              </div>
            </dl>
          </div>
        )
      })}
    </section>
  )
}
