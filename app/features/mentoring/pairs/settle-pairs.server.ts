import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { lockMembers } from '../asking/lock-members.server'
import { closePairing } from './close-pairing.server'
import { letLapse } from './let-lapse.server'

const day = 86_400_000
/** So many days past its end a pair that nobody ended is completed. */
const graceDays = 14
/** So many days a pair waits for the consent of coordinators. */
const waitingDays = 30

type Due = {
  id: string
  mentorId: string | null
  menteeId: string | null
  audience: string
  menteeChapter: string
  outcome: 'ended' | 'completed' | null
}

/**
 * What time decides about pairs, every hour: past its end one is completed, one that nobody consented
 * to lapses, and one of a member who belongs nowhere any more is ended. A pair of which both are
 * erased is forgotten.
 */
export async function settlePairs(): Promise<void> {
  const now = clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * day)
  const due: Due[] = await db.$queryRaw`
    SELECT p.id, p.mentor_id AS "mentorId", p.mentee_id AS "menteeId", p.audience, p.mentee_chapter AS "menteeChapter",
      CASE WHEN p.from_at IS NULL THEN NULL
           WHEN p.ends_at <= ${ago(graceDays)} THEN 'completed'
           ELSE 'ended' END AS outcome
    FROM pairing p
    WHERE p.until_at IS NULL AND (
      p.from_at IS NULL AND p.proposed_at <= ${ago(waitingDays)}
      OR p.from_at IS NOT NULL AND p.ends_at <= ${ago(graceDays)}
      OR NOT EXISTS (SELECT 1 FROM membership ms WHERE ms.member_id = p.mentor_id AND ms.kind = 'home'
                     AND (ms.until_at IS NULL OR ms.until_at > ${now}))
      OR NOT EXISTS (SELECT 1 FROM membership ms WHERE ms.member_id = p.mentee_id AND ms.kind = 'home'
                     AND (ms.until_at IS NULL OR ms.until_at > ${now})))
    ORDER BY p.id`
  for (const { outcome, mentorId, menteeId, ...pair } of due)
    await db.$transaction(async (tx) => {
      await lockMembers(tx, [mentorId, menteeId])
      if (outcome) await closePairing(tx, null, pair, outcome)
      else await letLapse(tx, pair)
    })
  await db.pairing.deleteMany({ where: { mentorId: null, menteeId: null } })
}
