import { db } from '~/db.server'
import { openWords } from './words.server'

/**
 * What is held of a member's pairs, opened, for her own file: what the two agreed on together and what
 * she wrote herself; of the other neither a name nor a word of her own.
 */
export async function gatherOwnPairs(memberId: string) {
  const rows = await db.pairing.findMany({
    where: { OR: [{ mentorId: memberId }, { menteeId: memberId }] },
    orderBy: { id: 'asc' },
    include: {
      agreement: true,
      signatures: { where: { memberId }, select: { version: true, signedAt: true } },
      goals: { orderBy: { id: 'asc' } },
      sessions: { where: { loggedBy: memberId }, orderBy: { id: 'asc' } },
      notes: { where: { authorId: memberId }, orderBy: { id: 'asc' } },
      meeting: true,
    },
  })
  return rows.map(({ id, agreement, signatures, goals, sessions, notes, meeting, ...pair }) => {
    const wordsOf = (sealed: Uint8Array | null, row: string) => openWords(sealed, id, row).text
    const isHers = agreement?.changedBy === memberId || signatures.length > 0
    return {
      side: pair.mentorId === memberId ? ('mentor' as const) : ('mentee' as const),
      ...{ proposedAt: pair.proposedAt, from: pair.from, until: pair.until },
      ...{ outcome: pair.outcome, pausedAt: pair.pausedAt },
      rests: pair.mentorId === memberId ? pair.mentorRests : pair.menteeRests,
      agreement: agreement && {
        ...{ rhythm: agreement.rhythm, meeting: agreement.meeting },
        words: isHers ? wordsOf(agreement.words, 'agreement') : '',
        signedAt: signatures[0]?.signedAt ?? null,
      },
      goals: goals.map(({ id: goalId, words, dueOn, progress, setAt }) => ({
        ...{ words: wordsOf(words, goalId), dueOn, progress, setAt },
      })),
      sessions: sessions.map(({ heldOn, minutes, meeting: form, theme, loggedAt }) => ({
        ...{ heldOn, minutes, meeting: form, theme, loggedAt },
      })),
      notes: notes.map(({ id: noteId, words, writtenAt, editedAt }) => ({
        ...{ words: wordsOf(words, noteId), writtenAt, editedAt },
      })),
      meeting: meeting && {
        ...{ startsAt: meeting.startsAt, minutes: meeting.minutes },
        place: wordsOf(meeting.place, 'meeting'),
      },
    }
  })
}
