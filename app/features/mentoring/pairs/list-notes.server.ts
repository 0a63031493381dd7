import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { FoundPairing } from './get-pairing.server'
import { canEditNote, hindranceOf } from './policy.server'
import { openWords } from './words.server'

/** Notes on one page. */
export const notesPerPage = 10

/** A page (from 1) of the notes of two, the last first. */
export async function listNotes(viewer: MemberViewer, pair: FoundPairing, page: number) {
  const rows = await db.pairingNote.findMany({
    where: { pairingId: pair.id },
    orderBy: { id: 'desc' },
    skip: (page - 1) * notesPerPage,
    take: notesPerPage + 1,
    include: { author: { select: { displayName: true } } },
  })
  const isOpen = hindranceOf(pair) === null
  const notes = rows.slice(0, notesPerPage).map((it) => ({
    id: it.id,
    words: openWords(it.words, pair.id, it.id),
    by: it.author.displayName,
    at: it.writtenAt.toISOString(),
    editedAt: it.editedAt?.toISOString() ?? null,
    canEdit: isOpen && canEditNote(viewer, it),
  }))
  return { notes, hasNext: rows.length > notesPerPage }
}

export type Note = Awaited<ReturnType<typeof listNotes>>['notes'][number]
