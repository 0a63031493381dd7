import type { MemberViewer } from '~/features/auth/viewer'
import { markThread } from './mark-thread.server'

/** Opens a closed thread again. */
export async function reopenThread(viewer: MemberViewer, threadId: string): Promise<void> {
  await markThread(viewer, threadId, 'discussions.thread_reopened', {
    from: { closedAt: { not: null } },
    to: { closedAt: null },
  })
}
