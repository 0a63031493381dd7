import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getSession } from './get-session.server'
import { canCorrectSession } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Takes back what the viewer logged herself in the days before; another's entry, or an old one, is 403. */
export async function takeBackSession(
  viewer: MemberViewer,
  { pairingId, sessionId }: { pairingId: string; sessionId: string },
): Promise<'done' | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const session = await getSession(pair, sessionId, tx)
    allow(canCorrectSession(viewer, session, clock.now()))
    await tx.pairingSession.delete({ where: { id: session.id } })
    await recordInRoom(tx, viewer.memberId, 'mentoring.session_taken_back', pair)
    return 'done' as const
  })
}
