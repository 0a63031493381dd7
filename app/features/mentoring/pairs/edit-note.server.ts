import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getNote } from './get-note.server'
import { canEditNote } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import type { EditNote } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Changes the viewer's own note; `{ stale }` when another tab changed it since. The other's is 403. */
export async function editNote(
  viewer: MemberViewer,
  { pairingId, noteId }: { pairingId: string; noteId: string },
  { words, version }: EditNote,
): Promise<'edited' | { stale: true } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const note = await getNote(pair, noteId, tx)
    allow(canEditNote(viewer, note))
    const sealed = sealWords(words, pair.id, note.id)
    const { count } = await tx.pairingNote.updateMany({
      where: { id: note.id, version },
      data: { words: sealed, version: version + 1, editedAt: clock.now() },
    })
    if (count === 0) return { stale: true as const }
    await recordInRoom(tx, viewer.memberId, 'mentoring.note_edited', pair)
    return 'edited' as const
  })
}
