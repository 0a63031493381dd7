import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { markThread } from './mark-thread.server'

/** Keeps a thread at the head of its space. */
export async function pinThread(viewer: MemberViewer, threadId: string): Promise<void> {
  await markThread(viewer, threadId, 'discussions.thread_pinned', {
    from: { pinnedAt: null },
    to: { pinnedAt: clock.now() },
  })
}
