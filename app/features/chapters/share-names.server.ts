import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { lastMomentOf } from '~/lib/dates'
import { allow } from '~/lib/responses.server'
import { findNameShare } from './find-name-share.server'
import { getOwnChapter } from './get-own-chapter.server'
import { lockChapter } from './lock-chapter.server'
import { canShareNames } from './policy.server'

/**
 * Shows the list of names of a service to the officers of its region, up to and with a day. Only one
 * such time runs at once: null when another coordinator was quicker, and what she chose stands.
 */
export async function shareNames(
  viewer: MemberViewer,
  chapterId: string,
  { until }: { until: string },
): Promise<{ shareId: string } | null> {
  const chapter = await getOwnChapter(viewer, chapterId)
  allow(canShareNames(viewer, chapter))
  return db.$transaction(async (tx) => {
    await lockChapter(tx, chapterId)
    if (await findNameShare(chapterId, tx)) return null
    const { id: shareId } = await tx.nameShare.create({
      data: {
        chapterId,
        sharedBy: viewer.memberId,
        from: clock.now(),
        until: lastMomentOf(until),
      },
    })
    await recordActivity(tx, {
      type: 'chapters.names_shared',
      actorId: viewer.memberId,
      chapterId,
      subjectChapterId: chapterId,
      shareId,
    })
    return { shareId }
  })
}
