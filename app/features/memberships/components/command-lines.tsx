import { DatedText } from '~/components/dated-text'
import { useT } from '~/shell'

type Line = {
  id: string
  relation: 'superior' | 'subordinate'
  name: string | null
  from: string
  by: 'self' | 'other' | 'service'
}

type Props = { lines: Line[]; isOwn: boolean; canEnd: boolean }

/** Who is above her and who is below her, in her own words or in those of a coordinator. */
export function CommandLines({ lines, isOwn, canEnd }: Props) {
  const t = useT('service')
  const reader = isOwn ? 'own' : 'of'
  if (lines.length === 0) return <p className="card">{t('command.none')}</p>
  return (['superior', 'subordinate'] as const).map((relation) => {
    const some = lines.filter((it) => it.relation === relation)
    return (
      some.length > 0 && (
        <section key={relation} className="card space-y-3">
          <h2>{t(`command.${reader}.${relation}`)}</h2>
          <ul className="rows">
            {some.map((line) => (
              <li key={line.id} className="row flex flex-wrap items-center gap-3">
                <div className="min-w-0 flex-1 break-words">
                  <p className="font-semibold">{line.name ?? t('command.former')}</p>
                  <p className="hint">
                    <DatedText
                      at={line.from}
                      dateOnly
                      text={(when) => t(`command.${reader}.by_${line.by}`, { when })}
                    />
                  </p>
                </div>
                {canEnd && (
                  <form method="post">
                    <input type="hidden" name="_method" value="delete" />
                    <input type="hidden" name="line" value={line.id} />
                    <button
                      className="btn-quiet"
                      type="submit"
                      aria-label={t('command.end_for', { name: line.name ?? t('command.former') })}
                    >
                      {t('command.end')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )
    )
  })
}
