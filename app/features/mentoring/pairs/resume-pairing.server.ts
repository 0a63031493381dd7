import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { beginPairing } from './begin-pairing.server'
import type { FoundPairing } from './get-pairing.server'
import { holdPairing } from './hold-pairing.server'
import { isKeptApart } from './is-kept-apart.server'
import { lockPairs } from './lock-pairs.server'
import { nudgeRoom } from './nudge-room.server'
import { canAct } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import type { Refused } from './write-in-room.server'

/**
 * Lets a pair that rests go on, whichever of the two had it rest. Refused, without a reason, while the
 * rule of who is kept apart forbids it.
 */
export async function resumePairing(
  viewer: MemberViewer,
  id: string,
): Promise<'goes_on' | Refused> {
  const { audience, answer } = await db.$transaction(async (tx) => {
    await lockPairs(tx)
    const pair = await holdPairing(tx, viewer, id)
    allow(canAct(viewer, pair))
    const { audience, state } = pair
    if (state === 'over') return { audience, answer: { refused: 'pairs:refused.over' } }
    if (state === 'rests') {
      if (await isKeptApart(tx, pair))
        return { audience, answer: { refused: 'pairs:refused.not_now' } }
      await goOn(tx, viewer, pair)
    }
    return { audience, answer: 'goes_on' as const }
  })
  if (answer === 'goes_on') await nudgeRoom(audience)
  return answer
}

/** One that had not begun, and was consented to while it rested, begins with it. */
async function goOn(tx: Tx, viewer: MemberViewer, pair: FoundPairing): Promise<void> {
  await tx.pairing.update({ where: { id: pair.id }, data: { pausedAt: null, pausedFor: null } })
  await recordInRoom(tx, viewer.memberId, 'mentoring.pair_resumed', pair)
  await addJob(tx, 'tell_of_pair', { pairingId: pair.id })
  const waiting = { pairingId: pair.id, NOT: { isGiven: true } }
  if (pair.from === null && (await tx.pairingConsent.count({ where: waiting })) === 0)
    await beginPairing(tx, viewer.memberId, pair.id)
}
