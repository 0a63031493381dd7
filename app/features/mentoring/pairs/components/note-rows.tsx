import { When } from '~/components/when'
import type { Room } from '~/features/mentoring/pairs/get-room.server'
import type { Note } from '~/features/mentoring/pairs/list-notes.server'
import { useT } from '~/shell'
import { SealedWords } from './sealed-words'

/** Notes for two, the last first. */
export function NoteRows({ pairingId, notes }: { pairingId: string; notes: Note[] }) {
  const t = useT('pairs')
  return (
    <ol className="grid gap-3">
      {notes.map(({ id, words, by, at, editedAt, canEdit }) => (
        <li key={id} className="grid justify-items-start gap-1" id={`note-${id}`}>
          <SealedWords words={words} />
          <span className="hint">
            {by} · <When at={at} /> {editedAt && <span>({t('note.edited')})</span>}
          </span>
          {canEdit && (
            <a className="btn-bare -ml-2" href={`/mentoring/pairs/${pairingId}/notes/${id}`}>
              {t('note.edit')}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The last notes in the room. */
export function NotesCard({ room, canAct }: { room: Room; canAct: boolean }) {
  const { id, notes, hasMoreNotes } = room
  const t = useT('pairs')
  return (
    <section className="card space-y-3">
      <h2>{t('note.title')}</h2>
      {notes.length > 0 ? (
        <NoteRows pairingId={id} notes={notes} />
      ) : (
        <p>{t(canAct ? 'note.empty' : 'room.nothing')}</p>
      )}
      {(canAct || hasMoreNotes) && (
        <a className="btn-quiet" href={`/mentoring/pairs/${id}/notes`}>
          {t(canAct ? 'note.write' : 'note.all')}
        </a>
      )}
    </section>
  )
}
