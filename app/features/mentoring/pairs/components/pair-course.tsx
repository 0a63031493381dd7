import type { Room } from '~/features/mentoring/pairs/get-room.server'
import { useT } from '~/shell'

/** Pausing, going on and ending: quiet; to pause and to end is open to either at any time. */
export function PairCourse({ room }: { room: Room }) {
  const { id, state, can, wantsRest } = room
  const t = useT('pairs')
  const here = `/mentoring/pairs/${id}`
  return (
    <section className="card space-y-3">
      <h2>{t('course.title')}</h2>
      {state === 'over' ? (
        <p>{t(`outcome.${room.outcome}`)}</p>
      ) : (
        <p className="hint">{t(state === 'rests' && wantsRest ? 'course.yours' : 'course.hint')}</p>
      )}
      {(state !== 'over' || can.seekMentor) && (
        <div className="flex flex-wrap gap-3">
          {state === 'rests' && can.act && (
            <form method="post" action={`${here}/pause`}>
              <input type="hidden" name="_method" value="delete" />
              <button className="btn" type="submit">
                {t('course.go_on')}
              </button>
            </form>
          )}
          {(state === 'begun' || (state === 'rests' && !wantsRest)) && (
            <form method="post" action={`${here}/pause`}>
              <button className="btn-quiet" type="submit">
                {t(state === 'begun' ? 'course.pause' : 'course.pause_too')}
              </button>
            </form>
          )}
          {state !== 'over' && (
            <a className="btn-quiet" href={`${here}/end`}>
              {t('course.end')}
            </a>
          )}
          {can.seekMentor && (
            <form method="post" action={`${here}/rematch`}>
              <button className="btn-quiet" type="submit">
                {t(room.side === 'mentee' ? 'course.rematch' : 'course.rematch_for_her')}
              </button>
            </form>
          )}
        </div>
      )}
    </section>
  )
}
