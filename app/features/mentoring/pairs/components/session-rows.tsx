import { When } from '~/components/when'
import type { Room } from '~/features/mentoring/pairs/get-room.server'
import type { LoggedSession } from '~/features/mentoring/pairs/list-sessions.server'
import { useT } from '~/shell'

type Props = { pairingId: string; sessions: LoggedSession[] }

/** What was logged: when, how long, in which form and on what. */
export function SessionRows({ pairingId, sessions }: Props) {
  const t = useT('pairs')
  return (
    <ol className="grid gap-3">
      {sessions.map(({ id, heldOn, minutes, meeting, theme, by, canCorrect }) => (
        <li key={id} className="grid justify-items-start gap-1">
          <span>
            <When at={heldOn} dateOnly /> · {t('session.minutes', { minutes })} ·{' '}
            {t(`mentoring:topic.${theme}`)}
          </span>
          <span className="hint">
            {t(`mentoring:meeting_form.${meeting}`)} ·{' '}
            {t('session.by', { name: by ?? t('discussions:gone') })}
          </span>
          {canCorrect && (
            <a className="btn-bare -ml-2" href={`/mentoring/pairs/${pairingId}/sessions/${id}`}>
              {t('session.correct')}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

/** How often the two met, and how long in all. */
export function SessionSum({ count, minutes }: { count: number; minutes: number }) {
  const t = useT('pairs')
  const time = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  return <p>{t('session.sum', { sessions: count, ...time })}</p>
}

/** The log in the room: the sum and the last ones. */
export function SessionsCard({ room, canAct }: { room: Room; canAct: boolean }) {
  const { id, log } = room
  const t = useT('pairs')
  return (
    <section className="card space-y-3">
      <h2>{t('session.title')}</h2>
      {log.count > 0 ? (
        <>
          <SessionSum {...log} />
          <SessionRows pairingId={id} sessions={log.sessions} />
        </>
      ) : (
        <p>{t(canAct ? 'session.empty' : 'room.nothing')}</p>
      )}
      {(canAct || log.count > log.sessions.length) && (
        <a className="btn-quiet" href={`/mentoring/pairs/${id}/sessions`}>
          {t(canAct ? 'session.log' : 'session.all')}
        </a>
      )}
    </section>
  )
}
