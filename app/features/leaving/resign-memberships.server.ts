import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { holdPairsOf } from '~/features/mentoring/pairs/hold-pairs-of.server'
import { releaseFromPairs } from '~/features/mentoring/pairs/release-from-pairs.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { findLastPost, type LastPost } from './find-last-post.server'

/**
 * Ends the viewer's membership of her chapter and of every association, now; the offices that hang on
 * them lapse with them, and her pairs end. Her account stays. Gives the office that she has to hand over first, else
 * null. Throws 404 when she belongs nowhere.
 */
export async function resignMemberships(viewer: MemberViewer): Promise<LastPost | null> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const lastPost = await findLastPost(tx, memberId)
    if (lastPost) return lastPost
    // The clock is read behind the lock: of two presses the second finds what the first one ended.
    await holdPairsOf(tx, memberId)
    const now = clock.now()
    const open = await tx.membership.findMany({
      where: {
        memberId,
        kind: { in: ['home', 'association'] },
        OR: [{ until: null }, { until: { gt: now } }],
      },
      orderBy: { id: 'asc' },
    })
    let ended = 0
    for (const { id: membershipId, chapterId, from } of open) {
      // One that has not begun ends as it begins: it never counts.
      const until = new Date(Math.max(now.getTime(), from.getTime()))
      const { count } = await tx.membership.updateMany({
        where: { id: membershipId, OR: [{ until: null }, { until: { gt: until } }] },
        data: { until },
      })
      if (count === 0) continue
      ended += count
      await recordActivity(tx, {
        type: 'memberships.membership_ended',
        actorId: memberId,
        chapterId,
        memberId,
        membershipId,
      })
    }
    if (ended === 0) throw notFound()
    await releaseFromPairs(tx, memberId, memberId)
    return null
  })
}
