import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { markThread } from './mark-thread.server'

/** Closes a thread: what was said stays, nobody adds to it. Closing it twice changes nothing. */
export async function closeThread(viewer: MemberViewer, threadId: string): Promise<void> {
  await markThread(viewer, threadId, 'discussions.thread_closed', {
    from: { closedAt: null },
    to: { closedAt: clock.now() },
  })
}
