import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { holdPairing } from './hold-pairing.server'
import { nudgeRoom } from './nudge-room.server'
import { canLeave } from './policy.server'
import { recordInRoom } from './record-in-room.server'
import type { Refused } from './write-in-room.server'

/**
 * Lets a pair rest, which either may at any time, without a reason; she alone takes her wish back. The two
 * are told the same, and not by whom. Twice is once; one that is over is told.
 */
export async function pausePairing(viewer: MemberViewer, id: string): Promise<'rests' | Refused> {
  const { audience, answer } = await db.$transaction(async (tx) => {
    const pair = await holdPairing(tx, viewer, id)
    allow(canLeave(viewer, pair))
    const { audience, state, side } = pair
    if (state === 'waits' || state === 'over')
      return { audience, answer: { refused: `pairs:refused.${state}` } }
    const asked = side === 'mentor' ? { mentorRests: true } : { menteeRests: true }
    await tx.pairing.update({ where: { id: pair.id }, data: asked })
    if (state === 'rests') return { audience, answer: 'rests' as const }
    await tx.pairing.update({
      where: { id: pair.id },
      data: { pausedAt: clock.now(), pausedFor: 'asked' },
    })
    await recordInRoom(tx, null, 'mentoring.pair_paused', pair)
    await addJob(tx, 'tell_of_pair', { pairingId: pair.id })
    return { audience, answer: 'rests' as const }
  })
  if (answer === 'rests') await nudgeRoom(audience)
  return answer
}
