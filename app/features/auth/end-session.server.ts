import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { notFound } from '~/lib/responses.server'
import { homeChapterOf } from './home-chapter-of.server'
import type { MemberViewer } from './viewer'

/** Ends one of the viewer's own sessions, its sockets within the second; 404 for any other. */
export async function endSession(viewer: MemberViewer, sessionId: string): Promise<void> {
  const chapterId = await homeChapterOf(viewer.memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { id: sessionId, memberId: viewer.memberId },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'auth.sessions_ended',
      actorId: viewer.memberId,
      chapterId,
      memberId: viewer.memberId,
      count,
    })
  })
}
