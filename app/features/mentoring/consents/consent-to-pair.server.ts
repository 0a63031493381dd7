import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { listStandings } from '../asking/list-standings.server'
import { beginPairing } from '../pairs/begin-pairing.server'
import { letLapse } from '../pairs/let-lapse.server'
import { getConsent } from './get-consent.server'
import { giveAnswer } from './give-answer.server'
import type { HeldPair } from './pairing.server'

/**
 * Gives the consent of the viewer's service to a pair (mission T09); the last one begins it. Gives
 * `decided` when somebody was quicker; `impossible` when the two may not be a pair any more, and does
 * not say why: then it ends. 404 to whom it does not concern, 403 to who may not answer.
 */
export async function consentToPair(
  viewer: MemberViewer,
  id: string,
): Promise<'done' | 'decided' | 'impossible'> {
  const { mayAnswer } = await getConsent(viewer, id)
  allow(mayAnswer)
  return db.$transaction(async (tx) => {
    const pair = await giveAnswer(tx, viewer, id, true)
    if (!pair) return 'decided'
    const waiting = await tx.pairingConsent.count({ where: { pairingId: id, answeredAt: null } })
    if (waiting > 0) return 'done'
    if (await mayBegin(tx, pair)) {
      await beginPairing(tx, viewer.memberId, id)
      return 'done'
    }
    await letLapse(tx, pair)
    return 'impossible'
  })
}

/** As it is now: both have standing, in the services that were asked, and nothing keeps them apart. */
async function mayBegin(tx: Tx, pair: HeldPair): Promise<boolean> {
  const ids = [pair.mentorId, pair.menteeId].filter((it) => it !== null)
  const standings = await listStandings(tx, ids)
  const homeOf = (id: string | null) => standings.get(id ?? '')?.chapterId
  const isAsked =
    homeOf(pair.mentorId) === pair.mentorChapter && homeOf(pair.menteeId) === pair.menteeChapter
  const apart: unknown[] =
    await tx.$queryRaw`SELECT 1 FROM kept_apart(${ids}::uuid[], ${clock.now()})`
  return isAsked && apart.length === 0
}
