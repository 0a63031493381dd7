import { isDatabaseDown } from '~/db.server'
import { env } from '~/env.server'
import { listFollowersToTell } from '~/features/discussions/list-followers-to-tell.server'
import { log } from '~/lib/log.server'
import type { LiveServer } from './protocol'

/** How long news of marks waits, in milliseconds: the words come first, and a burst is told of once. */
const patience = 250

/**
 * Gives what tells the open pages of those who follow a thread that their marks changed. Nobody
 * else needs to hear of it: a page that is opened later reads its marks. A nudge that is lost, as
 * when the process ends while some wait, is no loss either.
 */
export function tellFollowers(io: LiveServer): (replyIds: string[]) => void {
  let waiting: string[] = []
  const tell = () => {
    void tellNow(io, waiting)
    waiting = []
  }
  return (replyIds) => {
    if (waiting.length === 0) setTimeout(tell, patience).unref()
    waiting.push(...replyIds)
  }
}

async function tellNow(io: LiveServer, replyIds: string[]): Promise<void> {
  const among = connectedMembers(io)
  if (among?.length === 0) return
  try {
    for (const { threadId, memberIds } of await listFollowersToTell(replyIds, among))
      io.to(memberIds.map((id) => `member:${id}`)).emit('marks', { thread: threadId })
  } catch (error) {
    if (!isDatabaseDown(error)) log.error({ act: 'socket.marks', outcome: 'failed', err: error })
  }
}

/** The members with a socket, or null where other processes have sockets too that this one cannot see. */
function connectedMembers(io: LiveServer): string[] | null {
  if (env.REDIS_URL) return null
  return [...new Set([...io.sockets.sockets.values()].map(({ data }) => data.memberId))]
}
