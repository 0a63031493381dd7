import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getNote } from './get-note.server'
import { canEditNote } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Takes the viewer's own note back, for good. The other's is 403. */
export async function takeBackNote(
  viewer: MemberViewer,
  { pairingId, noteId }: { pairingId: string; noteId: string },
): Promise<'done' | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const note = await getNote(pair, noteId, tx)
    allow(canEditNote(viewer, note))
    await tx.pairingNote.delete({ where: { id: note.id } })
    await recordInRoom(tx, viewer.memberId, 'mentoring.note_taken_back', pair)
    return 'done' as const
  })
}
