import { pool } from '~/db.server'

type Announced = { threadId: string; spaceId: string; seq: number }

/** The threads in which some replies stand, each with its space and the highest of their numbers. */
export async function listAnnounced(replyIds: string[]): Promise<Announced[]> {
  const { rows } = await pool.query<Announced>({
    name: 'list-announced',
    text: `SELECT t.id AS "threadId", t.space_id AS "spaceId", max(r.seq) AS seq
           FROM reply r JOIN thread t ON t.id = r.thread_id WHERE r.id = ANY($1) GROUP BY t.id`,
    values: [replyIds],
  })
  return rows
}
