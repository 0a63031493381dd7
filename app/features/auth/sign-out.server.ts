import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { hashToken } from '~/lib/tokens.server'
import { homeChapterOf } from './home-chapter-of.server'

/**
 * Ends the session that a token opens, on the server; its sockets are cut within the second. A
 * token that opens nothing is ignored.
 */
export async function signOut(token: string | null): Promise<void> {
  if (!token) return
  const id = hashToken(token)
  const session = await db.session.findUnique({ where: { id }, select: { memberId: true } })
  if (!session) return
  const { memberId } = session
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id } })
    if (count === 0) return
    await recordActivity(tx, { type: 'auth.signed_out', actorId: memberId, chapterId, memberId })
  })
}
