import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import type { FoundPairing } from './get-pairing.server'
import { holdPairing } from './hold-pairing.server'
import { isKeptApart } from './is-kept-apart.server'
import { lockPairs } from './lock-pairs.server'
import { nudgeRoom } from './nudge-room.server'
import { canAct } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import type { Refused } from './write-in-room.server'

/**
 * Takes back the viewer's wish that a pair rest, and lets it go on. Refused in one sentence, without a
 * reason, while the other wants it to rest or the rule of who is kept apart forbids it: she cannot tell the two.
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
    if (state === 'rests' && !(await goOn(tx, pair)))
      return { audience, answer: { refused: 'pairs:refused.not_now' } }
    return { audience, answer: 'goes_on' as const }
  })
  if (answer === 'goes_on') await nudgeRoom(audience)
  return answer
}

/** Both are told the same, and not by whom; false when it may not go on. */
async function goOn(tx: Tx, pair: FoundPairing): Promise<boolean> {
  const { id, side, mentorRests, menteeRests } = pair
  const [own, otherRests] =
    side === 'mentor' ? [mentorRests, menteeRests] : [menteeRests, mentorRests]
  const isApart = await isKeptApart(tx, pair)
  // While the two are kept apart a wish stays: what keeps them may be a wish of hers, and it is for her to end the pause.
  const rests = own && isApart
  const wish = side === 'mentor' ? { mentorRests: rests } : { menteeRests: rests }
  await tx.pairing.update({ where: { id }, data: wish })
  if (otherRests || isApart) return false
  await tx.pairing.update({ where: { id }, data: { pausedAt: null, pausedFor: null } })
  await recordInRoom(tx, null, 'mentoring.pair_resumed', pair)
  await addJob(tx, 'tell_of_pair', { pairingId: id })
  return true
}
