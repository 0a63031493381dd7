import { db } from '~/db.server'
import { publish } from '~/features/live/bus.server'

/** Has the open pages of a conversation of two see that it rests, goes on or is over. */
export async function nudgeRoom(audience: string): Promise<void> {
  const threads = await db.thread.findMany({
    where: { audience },
    select: { id: true, spaceId: true },
  })
  for (const { id, spaceId } of threads)
    publish({ type: 'thread_changed', threadId: id, spaceId, audience })
}
