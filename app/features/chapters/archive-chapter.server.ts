import { db, type Tx } from '~/db.server'
import { activityRow, recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { canArchiveChapter } from './policy.server'

/** Why a chapter cannot be archived yet. */
export type Hindrance = 'members' | 'chapters' | 'applications'

/**
 * Archives a chapter: it stays readable, and nobody joins it or takes office in it any more. The
 * memberships of an association, and the offices held in it, end in the same moment. Gives what
 * stands in the way, and changes nothing: members whose home it is, chapters below it, or
 * applications and moves that wait. Links that were mailed are dead from then on. One that is archived already stays so.
 */
export async function archiveChapter(
  viewer: MemberViewer,
  chapterId: string,
): Promise<Hindrance | null> {
  const chapter = await getChapter(chapterId)
  allow(canArchiveChapter(viewer, chapter, chapter.parent))
  return db.$transaction(async (tx) => {
    // Whoever joins in this moment holds the row for her foreign key: one waits for the other.
    await tx.$queryRaw`SELECT 1 FROM chapter WHERE id = ${chapter.id} FOR UPDATE`
    const hindrance = await findHindrance(tx, chapter.id)
    if (hindrance) return hindrance
    const { count } = await tx.chapter.updateMany({
      where: { id: chapter.id, archivedAt: null },
      data: { archivedAt: clock.now(), version: { increment: 1 } },
    })
    if (count === 0) return null
    await endBelonging(tx, viewer, chapter.id)
    await closeDoors(tx, chapter.id)
    await recordActivity(tx, {
      type: 'chapters.chapter_archived',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
    return null
  })
}

/** Nobody comes in any more by a link that is on its way. */
async function closeDoors(tx: Tx, chapterId: string): Promise<void> {
  await tx.application.deleteMany({ where: { chapterId, applicantId: null } })
  await tx.invitation.updateMany({
    where: { chapterId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: clock.now() },
  })
}

async function findHindrance(tx: Tx, chapterId: string): Promise<Hindrance | null> {
  const now = clock.now()
  const standing = { OR: [{ until: null }, { until: { gt: now } }] }
  const [home, children, applications, moves] = [
    await tx.membership.count({ where: { chapterId, kind: 'home', ...standing } }),
    await tx.chapter.count({ where: { parentId: chapterId, archivedAt: null } }),
    await tx.application.count({
      where: { chapterId, decision: null, confirmedAt: { not: null } },
    }),
    await tx.transfer.count({ where: { toChapterId: chapterId, endedAt: null } }),
  ]
  if (home > 0) return 'members'
  if (children > 0) return 'chapters'
  return applications + moves > 0 ? 'applications' : null
}

async function endBelonging(tx: Tx, viewer: MemberViewer, chapterId: string): Promise<void> {
  const now = clock.now()
  const ended: Array<{ membershipId: string; memberId: string }> = await tx.$queryRaw`
    UPDATE membership SET until_at = greatest(${now}, from_at)
    WHERE chapter_id = ${chapterId} AND (until_at IS NULL OR until_at > ${now})
    RETURNING id AS "membershipId", member_id AS "memberId"`
  const { memberId: actorId } = viewer
  await tx.activity.createMany({
    data: ended.map((ids) =>
      activityRow({ type: 'memberships.membership_ended', actorId, chapterId, ...ids }),
    ),
  })
  // Offices held here by members of other chapters, such as those of the service above.
  await tx.$executeRaw`
    UPDATE mandate SET until_at = greatest(${now}, from_at)
    WHERE chapter_id = ${chapterId} AND until_at > ${now}`
}
