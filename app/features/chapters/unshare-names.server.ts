import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { findNameShare } from './find-name-share.server'
import { getOwnChapter } from './get-own-chapter.server'
import { lockChapter } from './lock-chapter.server'
import { canShareNames } from './policy.server'

/**
 * Closes the list of names that a service shares with the officers of its region, at once. False when
 * there was nothing to close any more.
 */
export async function unshareNames(viewer: MemberViewer, chapterId: string): Promise<boolean> {
  const chapter = await getOwnChapter(viewer, chapterId)
  allow(canShareNames(viewer, chapter))
  return db.$transaction(async (tx) => {
    await lockChapter(tx, chapterId)
    const share = await findNameShare(chapterId, tx)
    if (!share) return false
    await tx.nameShare.update({ where: { id: share.id }, data: { until: clock.now() } })
    await recordActivity(tx, {
      type: 'chapters.names_unshared',
      actorId: viewer.memberId,
      chapterId,
      subjectChapterId: chapterId,
      shareId: share.id,
    })
    return true
  })
}
