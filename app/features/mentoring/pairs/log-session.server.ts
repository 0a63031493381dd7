import { v7 as uuidv7 } from 'uuid'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { recordInRoom } from './record-in-room.server'
import { refuseDay } from './refuse-day.server'
import type { LogSession } from './schema'
import { type Refused, writeInRoom } from './write-in-room.server'

/**
 * Logs that the two met: when, how long and on what, and nothing of what was said. The meeting that
 * was set for before now has been held with it. The same form sent again gives the same id; a day
 * that cannot be is told at its field.
 */
export async function logSession(
  viewer: MemberViewer,
  pairingId: string,
  { formKey, heldOn, minutes, meeting, theme }: LogSession,
): Promise<{ sessionId: string } | { day: string } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { memberId } = viewer
    const wrong = refuseDay(heldOn, pair.from)
    if (wrong) return { day: wrong }
    const now = clock.now()
    const id = uuidv7()
    const form = `pair-session:${pair.id}`
    const earlier = await sentBefore(tx, { memberId, form, key: formKey, result: id })
    if (earlier) return { sessionId: earlier }
    await tx.pairingSession.create({
      data: {
        ...{ id, pairingId: pair.id, minutes, meeting, theme },
        ...{ heldOn: new Date(heldOn), loggedBy: memberId, loggedAt: now },
      },
    })
    await tx.pairingMeeting.deleteMany({ where: { pairingId: pair.id, startsAt: { lte: now } } })
    await recordInRoom(tx, memberId, 'mentoring.session_logged', pair)
    return { sessionId: id }
  })
}
