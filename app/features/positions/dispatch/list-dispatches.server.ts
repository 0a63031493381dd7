import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { type Locale, localName } from '~/lib/locales'
import { slugOf } from '../publishing/number'
import type { RegisterAsked } from './register-asked'
import type { ReplyKind, Way } from './schema'

export const dispatchesPerPage = 30

type Row = {
  id: string
  number: string
  names: unknown
  sentOn: string
  way: Way
  reference: string
  replyBy: string | null
  replies: number
  receivedOn: string | null
  kind: ReplyKind | null
}

/**
 * Dispatches that the viewer may read and that fit what she asks for: those without a reply first, the one
 * that is due first among them, then the last sent. One more than `most` tells that there are more.
 */
export async function listDispatches(
  viewer: Viewer,
  { to, year, state }: RegisterAsked,
  { locale, most, skip }: { locale: Locale; most: number; skip: number },
) {
  const today = dayOf(clock.now())
  const { rows } = await pool.query<Row>({
    name: 'dispatches',
    text: `SELECT d.id, p.number, coalesce(c.names, o.names) AS names, d.sent_on::text AS "sentOn", d.way,
             d.reference, d.reply_by::text AS "replyBy", r.replies, r.received_on::text AS "receivedOn", r.kind
           FROM dispatch d JOIN position_publication p ON p.id = d.publication_id
           LEFT JOIN chapter c ON c.id = d.chapter_id
           LEFT JOIN organisation o ON o.id = d.organisation_id
           CROSS JOIN LATERAL (
             SELECT count(*)::int AS replies, max(received_on) AS received_on,
               (array_agg(kind ORDER BY received_on DESC, id DESC))[1] AS kind
             FROM dispatch_reply WHERE dispatch_id = d.id AND audience = ANY($1)) r
           WHERE d.audience = ANY($1) AND p.audience = ANY($1)
             AND ($2::text IS NULL OR $2 = coalesce('chapter:' || d.chapter_id, 'organisation:' || d.organisation_id))
             AND ($3::int IS NULL OR extract(year FROM d.sent_on) = $3)
             AND CASE $4::text WHEN 'open' THEN r.replies = 0 WHEN 'answered' THEN r.replies > 0
                   WHEN 'overdue' THEN r.replies = 0 AND d.reply_by < $5::date ELSE true END
           ORDER BY (r.replies > 0), CASE WHEN r.replies = 0 THEN d.reply_by END, d.sent_on DESC, d.id DESC
           LIMIT $6 OFFSET $7`,
    values: [viewer.audiences, to, year, state, today, most + 1, skip],
  })
  const dispatches = rows.slice(0, most).map(({ names, ...row }) => ({
    ...{ ...row, name: localName(names, locale), slug: slugOf(row.number) },
    isOverdue: row.replies === 0 && row.replyBy !== null && row.replyBy < today,
  }))
  return { dispatches, hasNext: rows.length > most }
}

export type ListedDispatch = Awaited<ReturnType<typeof listDispatches>>['dispatches'][number]
