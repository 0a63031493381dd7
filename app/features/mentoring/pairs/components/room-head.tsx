import { DatedText } from '~/components/dated-text'
import type { Room } from '~/features/mentoring/pairs/get-room.server'
import { useT } from '~/shell'
import { pageOfStep } from './own-pairs'

/** With whom, how it stands, and above all what comes next. */
export function RoomHead({ room }: { room: Room }) {
  const { name, side, state, endsAt, readableUntil } = room
  const t = useT('pairs')
  return (
    <>
      <h1>{name ?? t('discussions:gone')}</h1>
      <p className="flex flex-wrap items-center gap-2">
        <span className="tag">{t(`state.${state}`)}</span>
        <span className="hint">
          {t(`own.${side}`)}{' '}
          {state === 'begun' && (
            <DatedText at={endsAt} dateOnly text={(when) => t('room.until', { when })} />
          )}
        </span>
      </p>
      <p className="chip chip-eye">{t('room.only_two')}</p>
      {state !== 'begun' && (
        <p className="notice">
          {t(`room.${state}`)}{' '}
          {readableUntil && (
            <DatedText at={readableUntil} dateOnly text={(when) => t('room.readable', { when })} />
          )}
        </p>
      )}
      {room.can.act && room.next && <NextStep room={room} />}
    </>
  )
}

function NextStep({ room }: { room: Room }) {
  const { id, next, meeting } = room
  const t = useT('pairs')
  if (!next) return null
  return (
    <section className="card space-y-3" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <p>
        {next === 'log' && meeting ? (
          <DatedText at={meeting.startsAt} text={(when) => t('next.log_lead', { when })} />
        ) : (
          t(`next.${next}_lead`)
        )}
      </p>
      <a className="btn" href={`/mentoring/pairs/${id}/${pageOfStep[next]}`}>
        {t(`next.${next}`)}
      </a>
    </section>
  )
}
