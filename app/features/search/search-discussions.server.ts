// One statement over the one index of all features; the audience rule is its first condition.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { termsOf, toTsQuery } from './ts-query'

export type FoundPost = {
  threadId: string
  seq: number
  title: string
  language: string
  passage: string
  at: string
  space: { id: string; names: Record<string, string> }
}

const foundPerPage = 20

/**
 * Finds threads and replies among all that the viewer may read, in any script and spelling, the
 * best first (words in a title, then recent ones). Gives one page from 1 and whether more follow.
 */
export async function searchDiscussions(
  viewer: Viewer,
  query: string,
  page: number,
): Promise<{ found: FoundPost[]; hasNext: boolean }> {
  const terms = termsOf(query)
  if (!terms) return { found: [], hasNext: false }
  const { rows } = await pool.query<Omit<FoundPost, 'passage'> & { body: string; at: Date }>({
    name: 'search-discussions',
    text: `SELECT t.id AS "threadId", p.seq, t.title, p.language, p.body, e.at, json_build_object('id', s.id, 'names', s.names) AS space
           FROM search_entry e
           JOIN reply p ON (e.subject_type = 'reply' AND p.id = e.subject_id)
             OR (e.subject_type = 'thread' AND p.thread_id = e.subject_id AND p.seq = 1)
           JOIN thread t ON t.id = p.thread_id AND t.audience = e.audience
           JOIN space s ON s.id = t.space_id
           WHERE e.audience = ANY($1) AND e.words @@ to_tsquery('simple', $2)
           ORDER BY e.subject_type = 'thread' DESC, e.at DESC, e.subject_id LIMIT $3 OFFSET $4`,
    values: [viewer.audiences, toTsQuery(terms), foundPerPage + 1, (page - 1) * foundPerPage],
  })
  const found = rows
    .slice(0, foundPerPage)
    .map(({ body, at, ...row }) => ({ ...row, at: at.toISOString(), passage: passageOf(body) }))
  return { found, hasNext: rows.length > foundPerPage }
}

function passageOf(body: string): string {
  const plain = body
    .replace(/[*_>#`[\]]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > 220 ? `${plain.slice(0, 220).replace(/\s\S*$/, '')} …` : plain
}
