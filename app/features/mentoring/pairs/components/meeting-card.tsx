import { DatedText } from '~/components/dated-text'
import type { Room } from '~/features/mentoring/pairs/get-room.server'
import { useT } from '~/shell'
import { SealedWords } from './sealed-words'

/** The next meeting with its file for a calendar. */
export function MeetingCard({ room, canAct }: { room: Room; canAct: boolean }) {
  const { id, meeting } = room
  const t = useT('pairs')
  const here = `/mentoring/pairs/${id}/meeting`
  return (
    <section className="card space-y-2">
      <h2>{t('meeting.title')}</h2>
      {meeting ? (
        <>
          <p>
            <DatedText at={meeting.startsAt} text={(when) => t('meeting.next', { when })} /> ·{' '}
            {t('session.minutes', { minutes: meeting.minutes })}
          </p>
          <SealedWords words={meeting.place} />
          {!meeting.isPast && (
            <>
              <p>
                <a className="btn-quiet" href={`${here}.ics`} download>
                  {t('meeting.calendar')}
                </a>
              </p>
              <p className="hint">{t('meeting.calendar_hint')}</p>
            </>
          )}
        </>
      ) : (
        <p>{t('meeting.empty')}</p>
      )}
      {canAct && (
        <a className="btn-quiet" href={here}>
          {t(meeting ? 'meeting.move' : 'next.meet')}
        </a>
      )}
    </section>
  )
}
