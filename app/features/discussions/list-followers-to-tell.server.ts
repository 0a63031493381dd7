import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'

type News = { threadId: string; memberIds: string[] }

/**
 * Who is to be told of some replies, thread by thread: everyone who follows the thread, did not
 * write them and may still read it now, by the same rule as every other read. `among` are the only
 * ones asked about, all followers when it is null.
 */
export async function listFollowersToTell(
  replyIds: string[],
  among: string[] | null,
): Promise<News[]> {
  // The limit keeps the rule asked follower by follower, by index; without it all members are worked out.
  const { rows } = await pool.query<News>({
    name: 'list-followers-to-tell',
    text: `SELECT t.id AS "threadId", array_agg(f.member_id) AS "memberIds"
           FROM (SELECT thread_id, array_agg(DISTINCT author_id) AS authors
                 FROM reply WHERE id = ANY($1) GROUP BY thread_id) news
           JOIN thread t ON t.id = news.thread_id
           JOIN thread_follow f ON f.thread_id = t.id AND f.level = 'follow' AND news.authors <> ARRAY[f.member_id]
             AND ($3::uuid[] IS NULL OR f.member_id = ANY($3))
           CROSS JOIN LATERAL (
             SELECT FROM audience_holding($2) h WHERE h.member_id = f.member_id AND h.audience = t.audience
             LIMIT 1) AS holding
           GROUP BY t.id`,
    values: [replyIds, clock.now(), among],
  })
  return rows
}
