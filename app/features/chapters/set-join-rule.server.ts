import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { canSetJoinRule } from './policy.server'

/** Says who joins an association: members of the service by themselves, or through its coordinators. */
export async function setJoinRule(
  viewer: MemberViewer,
  chapterId: string,
  rule: 'open' | 'coordinator',
): Promise<void> {
  const chapter = await getChapter(chapterId)
  allow(canSetJoinRule(viewer, chapter))
  await db.$transaction(async (tx) => {
    const { count } = await tx.chapter.updateMany({
      where: { id: chapter.id, joinRule: { not: rule }, archivedAt: null },
      data: { joinRule: rule },
    })
    if (count === 0) return
    await recordActivity(tx, {
      type: 'chapters.join_rule_set',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
  })
}
