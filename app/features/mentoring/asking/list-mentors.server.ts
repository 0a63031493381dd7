import { pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type ListedMentor, offers } from './offers.server'

const mentorsPerPage = 20

export type AskedMentors = {
  topics: readonly string[]
  languages: readonly string[]
  chapter: string
  meeting: string
  page: number
}

const filtered = `${offers} AND m.id <> $3
    AND (cardinality($4::text[]) = 0 OR o.topics && $4) AND (cardinality($5::text[]) = 0 OR o.languages && $5)
    AND ($6 = '' OR c.id = $6) AND ($7 = '' OR o.meeting IN ($7, 'either'))
  ORDER BY (SELECT count(*) FROM unnest(o.topics) it WHERE it = ANY($4))
    + (SELECT count(*) FROM unnest(o.languages) it WHERE it = ANY($5)) DESC, o.changed_at DESC, m.id
  LIMIT $8 OFFSET $9`

/**
 * A page of the mentors whose offer the viewer may read, herself left out: those who fit most of what
 * she looks for first, then the newest offers.
 */
export async function listMentors(
  viewer: MemberViewer,
  { topics, languages, chapter, meeting, page }: AskedMentors,
): Promise<{ mentors: ListedMentor[]; hasNext: boolean }> {
  const { rows } = await pool.query<ListedMentor>(filtered, [
    ...[viewer.audiences, clock.now(), viewer.memberId, topics, languages, chapter, meeting],
    ...[mentorsPerPage + 1, (page - 1) * mentorsPerPage],
  ])
  return { mentors: rows.slice(0, mentorsPerPage), hasNext: rows.length > mentorsPerPage }
}
