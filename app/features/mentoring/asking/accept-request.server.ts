import { db, type Tx } from '~/db.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { listApart } from '../pairs/list-apart.server'
import { lockPairs } from '../pairs/lock-pairs.server'
import { proposePairing } from '../pairs/propose-pairing.server'
import { closeRequest } from './close-request.server'
import { getRequest } from './get-request.server'
import { listStandings } from './list-standings.server'
import { lockRequest } from './lock-request.server'
import { canAnswer } from './policy.server'

const day = 86_400_000
/** How long a pair that found itself runs. */
const pairDays = 270

/**
 * Accepts a request: the two become a pair under its id. Everything is judged as it is now, while no
 * other pair can be made: gives `impossible` when she is full or the two may not be a pair, and does
 * not say which; `answered` when it waits no more. 404 to all but the two, 403 to her who asked.
 */
export async function acceptRequest(
  viewer: MemberViewer,
  id: string,
): Promise<'done' | 'answered' | 'impossible'> {
  const found = await getRequest(viewer, id)
  allow(canAnswer(viewer, found))
  const chapterId = await homeChapterOf(found.menteeId)
  return db.$transaction(async (tx) => {
    await lockPairs(tx)
    const request = await lockRequest(tx, id)
    if (!request) return 'answered'
    const { mentorId, menteeId } = request
    const standings = await listStandings(tx, [mentorId, menteeId])
    const [mentor, mentee] = [standings.get(mentorId), standings.get(menteeId)]
    const apart = await listApart(tx, [mentorId, menteeId])
    const hasRoom = await isBelowCapacity(tx, mentorId)
    if (!mentor || !mentee || !hasRoom || apart.has(`${mentorId}/${menteeId}`)) return 'impossible'
    await closeRequest(tx, { request, chapterId, actorId: viewer.memberId, answer: 'accepted' })
    await proposePairing(tx, viewer.memberId, {
      ...{ id, roundId: null, mentorId, menteeId, menteeBand: mentee.band, reasons: {} },
      ...{ mentorChapter: mentor.chapterId, menteeChapter: mentee.chapterId },
      endsAt: new Date(clock.now().getTime() + pairDays * day),
    })
    return 'done'
  })
}

/** Pairs of rounds count too. Without an offer there is no room. */
async function isBelowCapacity(tx: Tx, mentorId: string): Promise<boolean> {
  const rows: Array<{ capacity: number }> = await tx.$queryRaw`
    SELECT capacity FROM mentor_offer WHERE member_id = ${mentorId}::uuid FOR UPDATE`
  const pairs = await tx.pairing.count({ where: { mentorId, until: null } })
  return pairs < (rows[0]?.capacity ?? 0)
}
