import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from './home-chapter-of.server'
import type { MemberViewer } from './viewer'

/** Ends all sessions of the viewer but the one she is in; gives how many. */
export async function endOtherSessions(viewer: MemberViewer): Promise<number> {
  const chapterId = await homeChapterOf(viewer.memberId)
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { memberId: viewer.memberId, id: { not: viewer.session?.id ?? '' } },
    })
    await recordActivity(tx, {
      type: 'auth.sessions_ended',
      actorId: viewer.memberId,
      chapterId,
      memberId: viewer.memberId,
      count,
    })
    return count
  })
}
