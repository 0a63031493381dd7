import { publish } from '~/features/live/bus.server'
import type { Jobs } from '~/lib/jobs.server'

/** What follows a reply: whoever follows its thread and has a page open sees her unread marks change. */
export async function announceReplies({ replyIds }: Jobs['announce_replies']): Promise<void> {
  publish({ type: 'replies_announced', replyIds })
}
