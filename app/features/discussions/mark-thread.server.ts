import { db } from '~/db.server'
import type { Activity } from '~/features/audit/activity'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import type { Prisma } from '~/generated/prisma/client.ts'
import { allow } from '~/lib/responses.server'
import { getThread } from './get-thread.server'
import { canModerate } from './policy.server'

type Mark = Extract<Activity, { threadId: string; seq?: never }>['type'] &
  `discussions.thread_${string}`
type Change = { from: Prisma.ThreadWhereInput; to: Prisma.ThreadUpdateInput }

/** What closing, reopening, pinning and unpinning share: the moderator's right, one change, one activity. */
export async function markThread(
  viewer: MemberViewer,
  threadId: string,
  type: Mark,
  { from, to }: Change,
): Promise<void> {
  const thread = await getThread(viewer, threadId)
  allow(canModerate(viewer, thread.space))
  const changed = await db.$transaction(async (tx) => {
    const found = await tx.thread.updateMany({
      where: { id: thread.id, ...from },
      data: { ...to, version: { increment: 1 } } as Prisma.ThreadUpdateManyMutationInput,
    })
    if (found.count === 0) return false
    await recordActivity(tx, {
      type,
      actorId: viewer.memberId,
      chapterId: thread.space.chapterId,
      threadId: thread.id,
    })
    return true
  })
  if (changed)
    publish({
      type: 'thread_changed',
      threadId: thread.id,
      spaceId: thread.space.id,
      audience: thread.audience,
    })
}
