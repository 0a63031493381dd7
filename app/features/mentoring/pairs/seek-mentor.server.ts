import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { holdPairing } from './hold-pairing.server'
import { canAct, canSeekMentor } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import type { Refused } from './write-in-room.server'

/**
 * Has those who run the round told that the mentee of a pair that is over waits for another mentor:
 * she stands enrolled in it without a pair. Refused while the pair is not over, and once the round is.
 * They are told once a week at most.
 */
export async function seekMentor(viewer: MemberViewer, id: string): Promise<'asked' | Refused> {
  return db.$transaction(async (tx) => {
    const pair = await holdPairing(tx, viewer, id)
    allow(canAct(viewer, pair))
    if (!pair.round || !canSeekMentor(viewer, pair, clock.now()))
      return { refused: 'pairs:refused.no_round' }
    const asked = { memberId: viewer.memberId, form: 'seek-mentor', key: pair.id, result: 'asked' }
    if (await sentBefore(tx, asked)) return 'asked' as const
    await announceQueue(tx, pair.round.desk)
    await recordInRoom(tx, viewer.memberId, 'mentoring.mentor_sought', pair)
    return 'asked' as const
  })
}
