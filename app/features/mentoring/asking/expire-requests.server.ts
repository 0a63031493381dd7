import { db } from '~/db.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import { clock } from '~/lib/clock.server'
import { closeRequest } from './close-request.server'
import { lockMembers } from './lock-members.server'

/** What nobody answered in its fourteen days, every hour: it is noted, and she who asked is told that there is news. */
export async function expireRequests(): Promise<void> {
  const due = { answeredAt: null, expiresAt: { lte: clock.now() } }
  const found = await db.mentoringRequest.findMany({ where: due })
  for (const { id, menteeId, mentorId } of found) {
    const chapterId = await homeChapterOf(menteeId)
    await db.$transaction(async (tx) => {
      await lockMembers(tx, [menteeId, mentorId])
      await tx.$queryRaw`SELECT 1 FROM mentoring_request WHERE id = ${id}::uuid FOR UPDATE`
      const request = await tx.mentoringRequest.findFirst({ where: { id, ...due } })
      if (!request) return
      const answer = 'expired' as const
      await closeRequest(tx, { request, chapterId, actorId: null, answer, tell: menteeId })
    })
  }
}
