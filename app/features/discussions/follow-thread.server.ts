import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getThread } from './get-thread.server'
import { canFollow } from './policy.server'

/**
 * Follows or mutes a thread, or does neither. A member's own choice about what she is told, seen
 * by nobody else: it is no activity of the record.
 */
export async function followThread(
  viewer: MemberViewer,
  threadId: string,
  level: 'follow' | 'mute' | 'none',
): Promise<void> {
  const thread = await getThread(viewer, threadId)
  allow(canFollow(viewer, thread))
  const key = { memberId: viewer.memberId, threadId: thread.id }
  if (level === 'none') {
    await db.threadFollow.deleteMany({ where: key })
    return
  }
  await db.threadFollow.upsert({
    where: { memberId_threadId: key },
    create: { ...key, level },
    update: { level },
  })
}
