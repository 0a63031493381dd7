import { v7 as uuidv7 } from 'uuid'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { recordInRoom } from './record-in-room.server'
import type { WriteNote } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Writes a note for the two, and gives its id; the same form sent again gives the same. */
export async function writeNote(
  viewer: MemberViewer,
  pairingId: string,
  { formKey, words }: WriteNote,
): Promise<{ noteId: string } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { memberId } = viewer
    const id = uuidv7()
    const form = `pair-note:${pair.id}`
    const earlier = await sentBefore(tx, { memberId, form, key: formKey, result: id })
    if (earlier) return { noteId: earlier }
    const sealed = sealWords(words, pair.id, id)
    const data = { id, pairingId: pair.id, authorId: memberId, words: sealed }
    await tx.pairingNote.create({ data: { ...data, writtenAt: clock.now() } })
    await recordInRoom(tx, memberId, 'mentoring.note_written', pair)
    return { noteId: id }
  })
}
