import type { MemberViewer } from '~/features/auth/viewer'
import { markThread } from './mark-thread.server'

/** Lets a pinned thread take its place by date again. */
export async function unpinThread(viewer: MemberViewer, threadId: string): Promise<void> {
  await markThread(viewer, threadId, 'discussions.thread_unpinned', {
    from: { pinnedAt: { not: null } },
    to: { pinnedAt: null },
  })
}
