import { pool } from '~/db.server'
import { publish } from '~/features/live/bus.server'
import { clock } from '~/lib/clock.server'
import type { Jobs } from '~/lib/jobs.server'

/**
 * What follows a reply: the unread marks of everyone who follows the thread, did not write it and
 * may still read it now, by the same rule as every other read.
 */
export async function announceReply({ threadId, seq }: Jobs['announce_reply']): Promise<string[]> {
  // The limit keeps the rule asked follower by follower, by index; without it all members are worked out.
  const { rows } = await pool.query<{ member_id: string }>({
    name: 'announce-reply',
    text: `SELECT f.member_id FROM thread t
           JOIN reply r ON r.thread_id = t.id AND r.seq = $2
           JOIN thread_follow f ON f.thread_id = t.id AND f.level = 'follow' AND f.member_id IS DISTINCT FROM r.author_id
           CROSS JOIN LATERAL (
             SELECT FROM audience_holding($3) h WHERE h.member_id = f.member_id AND h.audience = t.audience
             LIMIT 1) AS holding
           WHERE t.id = $1`,
    values: [threadId, seq, clock.now()],
  })
  const recipients = rows.map(({ member_id }) => member_id)
  for (const memberId of recipients) publish({ type: 'marks_changed', memberId, threadId })
  return recipients
}
