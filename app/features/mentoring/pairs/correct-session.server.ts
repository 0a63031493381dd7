import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getSession } from './get-session.server'
import { canCorrectSession } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import { refuseDay } from './refuse-day.server'
import type { CorrectSession } from './schema'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Corrects what the viewer logged herself in the days before; another's entry, or an old one, is 403. */
export async function correctSession(
  viewer: MemberViewer,
  { pairingId, sessionId }: { pairingId: string; sessionId: string },
  { heldOn, minutes, meeting, theme }: CorrectSession,
): Promise<'corrected' | { day: string } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const session = await getSession(pair, sessionId, tx)
    allow(canCorrectSession(viewer, session, clock.now()))
    const wrong = refuseDay(heldOn, pair.from)
    if (wrong) return { day: wrong }
    await tx.pairingSession.update({
      where: { id: session.id },
      data: { heldOn: new Date(heldOn), minutes, meeting, theme },
    })
    await recordInRoom(tx, viewer.memberId, 'mentoring.session_corrected', pair)
    return 'corrected' as const
  })
}
