import { pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import { getThread } from './get-thread.server'

/** Marks a thread read up to a number; the mark only moves forward and never past the last reply. */
export async function readThread(
  viewer: MemberViewer,
  threadId: string,
  seq: number,
): Promise<void> {
  const thread = await getThread(viewer, threadId)
  if (seq <= thread.readSeq) return
  await pool.query({
    name: 'read-thread',
    text: `INSERT INTO thread_reading (member_id, thread_id, last_seq) VALUES ($1, $2, $3)
           ON CONFLICT (member_id, thread_id)
           DO UPDATE SET last_seq = greatest(thread_reading.last_seq, excluded.last_seq)`,
    values: [viewer.memberId, thread.id, Math.min(seq, thread.lastSeq)],
  })
  publish({ type: 'marks_changed', memberId: viewer.memberId, threadId: thread.id })
}
