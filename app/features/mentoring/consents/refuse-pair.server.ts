import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { letLapse } from '../pairs/let-lapse.server'
import { getConsent } from './get-consent.server'
import { giveAnswer } from './give-answer.server'

/**
 * Refuses a pair for the viewer's service: it ends, and the two read that it did not come about, not
 * who refused nor why. Gives `decided` when somebody was quicker. 404 to whom it does not concern, 403
 * to who may not answer.
 */
export async function refusePair(viewer: MemberViewer, id: string): Promise<'done' | 'decided'> {
  const { mayAnswer } = await getConsent(viewer, id)
  allow(mayAnswer)
  return db.$transaction(async (tx) => {
    const pair = await giveAnswer(tx, viewer, id, false)
    if (!pair) return 'decided'
    await letLapse(tx, pair)
    return 'done'
  })
}
