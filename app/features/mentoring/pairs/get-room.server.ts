import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { findConversation } from './find-conversation.server'
import { getAgreement } from './get-agreement.server'
import { getMeeting } from './get-meeting.server'
import { getPairing } from './get-pairing.server'
import { listGoals } from './list-goals.server'
import { listNotes } from './list-notes.server'
import { listSessions } from './list-sessions.server'
import { canAct, canLeave, canSeekMentor, nextStepOf } from './policy.server'

/** So much of a long list stands in the room itself; the rest on a page of its own. */
const shown = 3

/** All that the room of a pair shows to one of the two; 404 for anyone else. */
export async function getRoom(viewer: MemberViewer, pairingId: string) {
  const now = clock.now()
  const pair = await getPairing(viewer, pairingId)
  const [agreement, meeting, goals, log, { notes, hasNext }, spaceId] = await Promise.all([
    getAgreement(pair),
    getMeeting(pair),
    listGoals(pair),
    listSessions(viewer, pair, 1),
    listNotes(viewer, pair, 1),
    findConversation(pair),
  ])
  const isSigned =
    agreement?.signatures.some(({ memberId }) => memberId === viewer.memberId) ?? false
  const steps = { isAgreed: agreement !== null, isSigned, meetsAt: meeting?.startsAt ?? null }
  return {
    ...{ id: pair.id, side: pair.side, state: pair.state, outcome: pair.outcome },
    name: pair.other?.displayName ?? null,
    otherId: pair.other?.id ?? null,
    proposedAt: pair.proposedAt.toISOString(),
    from: pair.from?.toISOString() ?? null,
    endsAt: pair.endsAt.toISOString(),
    readableUntil: pair.readableUntil?.toISOString() ?? null,
    ...{ agreement, isSigned, goals, spaceId },
    meeting: meeting && {
      startsAt: meeting.startsAt.toISOString(),
      minutes: meeting.minutes,
      place: meeting.place,
      isPast: meeting.startsAt <= now,
    },
    log: { ...log, sessions: log.sessions.slice(0, shown) },
    notes: notes.slice(0, shown),
    hasMoreNotes: hasNext || notes.length > shown,
    next: nextStepOf(pair, steps, now),
    // Her own wish alone: whether the other has one too she does not hear.
    wantsRest: pair.side === 'mentor' ? pair.mentorRests : pair.menteeRests,
    can: {
      act: canAct(viewer, pair),
      leave: canLeave(viewer, pair),
      seekMentor: canSeekMentor(viewer, pair, now),
    },
  }
}

export type Room = Awaited<ReturnType<typeof getRoom>>
