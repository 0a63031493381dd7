import { useT } from '~/shell'
import type { RoundMentor } from '../rounds/list-mentors.server'

/** The mentors whom she would like, the first one first, and how to change that. */
export function WishList({ wishes, mayChange }: { wishes: RoundMentor[]; mayChange: boolean }) {
  const t = useT('mentoring')
  if (wishes.length === 0) return <p className="card">{t('wishes.none')}</p>
  return (
    <ol className="card grid gap-2">
      {wishes.map(({ id, name }, place) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <span className="count">{place + 1}</span>
          <span className="min-w-0 flex-1 font-semibold">{name}</span>
          {mayChange && (
            <form method="post" className="flex gap-2">
              <input type="hidden" name="mentor" value={id} />
              {place > 0 && (
                <button className="btn-quiet" type="submit" name="act" value="raise">
                  {t('wishes.raise')}
                </button>
              )}
              <button className="btn-bare" type="submit" name="act" value="remove">
                {t('wishes.remove')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
