import type { MemberViewer } from '~/features/auth/viewer'
import { recordInRoom } from './record-in-room.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Calls the next meeting off; when there is none, nothing changes. */
export async function callOffMeeting(
  viewer: MemberViewer,
  pairingId: string,
): Promise<'done' | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { count } = await tx.pairingMeeting.deleteMany({ where: { pairingId: pair.id } })
    if (count > 0) await recordInRoom(tx, viewer.memberId, 'mentoring.meeting_called_off', pair)
    return 'done' as const
  })
}
