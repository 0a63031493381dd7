import { LRUCache } from 'lru-cache'
import { isDatabaseDown } from '~/db.server'
import { listAnnounced } from '~/features/discussions/list-announced.server'
import { log } from '~/lib/log.server'
import type { LiveServer } from './protocol'

/** The job of a reply may be taken before the process that wrote it has come to tell it, in milliseconds. */
const patience = 250

/**
 * Sees to it that no page waits for a reply whose process ended between storing and telling it. The
 * job of a reply runs wherever it may; what this process did not tell itself is told again, as a
 * number: a page that has it already does nothing, any other asks for what it lacks.
 */
export function tellMissed(io: LiveServer) {
  const told = new LRUCache<string, true>({ max: 10_000 })
  return {
    note: (replyId: string) => void told.set(replyId, true),
    check: (replyIds: string[]) => {
      const look = () => {
        const missed = replyIds.filter((id) => !told.has(id))
        if (missed.length > 0) void tellAgain(io, missed)
      }
      setTimeout(look, patience).unref()
    },
  }
}

async function tellAgain(io: LiveServer, replyIds: string[]): Promise<void> {
  try {
    for (const { threadId, spaceId, seq } of await listAnnounced(replyIds)) {
      const rooms = [`thread:${threadId}`, `space:${spaceId}`]
      io.to(rooms).emit('nudge', { thread: threadId, space: spaceId, seq })
    }
  } catch (error) {
    if (!isDatabaseDown(error)) log.error({ act: 'socket.missed', outcome: 'failed', err: error })
  }
}
