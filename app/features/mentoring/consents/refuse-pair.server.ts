import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { endUnbegun } from './end-unbegun.server'
import { getConsent } from './get-consent.server'
import { lockWaitingPair } from './pairing.server'
import { chaptersToAnswer } from './policy.server'

/**
 * Refuses a pair for the viewer's service: it ends, and the two read that it did not come about, not
 * who refused nor why. Gives `decided` when somebody was quicker. 404 to whom it does not concern, 403
 * to who may not answer.
 */
export async function refusePair(viewer: MemberViewer, id: string): Promise<'done' | 'decided'> {
  const { mayAnswer } = await getConsent(viewer, id)
  allow(mayAnswer)
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const pair = await lockWaitingPair(tx, id)
    const chapters = pair ? chaptersToAnswer(viewer, pair.facts) : []
    if (!pair || chapters.length === 0) return 'decided'
    await tx.pairingConsent.updateMany({
      where: { pairingId: id, chapterId: { in: chapters } },
      data: { answeredAt: clock.now(), answeredBy: memberId, isGiven: false },
    })
    for (const chapterId of chapters)
      await recordActivity(tx, {
        type: 'mentoring.pair_refused',
        actorId: memberId,
        chapterId,
        pairingId: id,
      })
    await endUnbegun(tx, id, 'refused')
    return 'done'
  })
}
