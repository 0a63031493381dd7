import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { canArchiveChapter } from './policy.server'

/** Takes a chapter back from the archive; its memberships and offices stay ended. */
export async function reopenChapter(viewer: MemberViewer, chapterId: string): Promise<void> {
  const chapter = await getChapter(chapterId)
  allow(canArchiveChapter(viewer, chapter, chapter.parent))
  await db.$transaction(async (tx) => {
    const { count } = await tx.chapter.updateMany({
      where: { id: chapter.id, archivedAt: { not: null } },
      data: { archivedAt: null, version: { increment: 1 } },
    })
    if (count === 0) return
    await recordActivity(tx, {
      type: 'chapters.chapter_reopened',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
  })
}
