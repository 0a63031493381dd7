import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { lockMembers } from '../asking/lock-members.server'
import { closePairing } from './close-pairing.server'
import { getPairing } from './get-pairing.server'
import { holdPairing } from './hold-pairing.server'
import { letLapse } from './let-lapse.server'
import { nudgeRoom } from './nudge-room.server'
import { canLeave } from './policy.server'

/**
 * Ends a pair without blame, which either may at any time: as completed when they have done what they
 * set out to do or its time is over; one that had not begun lapses. Twice is once.
 */
export async function endPairing(
  viewer: MemberViewer,
  id: string,
  { isDone }: { isDone: boolean },
): Promise<void> {
  const audience = await db.$transaction(async (tx) => {
    const { mentorId, menteeId } = await getPairing(viewer, id, tx)
    // An end changes what both hold the keys of: the members are held first, then the pair.
    await lockMembers(tx, [mentorId, menteeId])
    const pair = await holdPairing(tx, viewer, id)
    allow(canLeave(viewer, pair))
    const isCompleted = isDone || pair.endsAt <= clock.now()
    if (pair.from === null) await letLapse(tx, pair)
    else await closePairing(tx, viewer.memberId, pair, isCompleted ? 'completed' : 'ended')
    return pair.audience
  })
  await nudgeRoom(audience)
}
