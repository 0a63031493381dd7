import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type HeldPair, lockWaitingPair } from './pairing.server'
import { chaptersToAnswer } from './policy.server'

/**
 * Writes down what the viewer answers for each service of hers that is still to answer, and gives the
 * pair, held until the transaction ends; null when none is left for her, because somebody was quicker.
 */
export async function giveAnswer(
  tx: Tx,
  viewer: MemberViewer,
  pairingId: string,
  isGiven: boolean,
): Promise<HeldPair | null> {
  const { memberId } = viewer
  const pair = await lockWaitingPair(tx, pairingId)
  const chapters = pair ? chaptersToAnswer(viewer, pair.facts) : []
  if (chapters.length === 0) return null
  await tx.pairingConsent.updateMany({
    where: { pairingId, chapterId: { in: chapters } },
    data: { answeredAt: clock.now(), answeredBy: memberId, isGiven },
  })
  const type = isGiven ? 'mentoring.pair_consented' : 'mentoring.pair_refused'
  for (const chapterId of chapters)
    await recordActivity(tx, { type, actorId: memberId, chapterId, pairingId })
  return pair
}
