// One statement over the one index of all features; the audience rule is its first condition.
import { transact } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { passageOf, type Stretch } from './passage-of'
import { termsOf, toTsQuery } from './ts-query'

export type FoundDocument = {
  id: string
  title: string
  language: string
  /** The section in which it was found; null where only its title, the words about it or its tags hold it. */
  section: { anchor: string; heading: string; page: number | null } | null
  passage: Stretch[]
  changedAt: string
  space: { id: string; kind: string; names: Record<string, string> }
}

const foundPerPage = 20
// The places first, by the index alone, the last changed 1,500 titles and as many sections: more pages help
// nobody. Only those are told which document they are of. What an edition was before is no longer found, nor what lies under another audience than its document.
const statement = `
  WITH place AS MATERIALIZED (
    (SELECT subject_type, subject_id, audience, at FROM search_entry
     WHERE audience = ANY($1) AND subject_type = 'edition' AND words @@ to_tsquery('simple', $2)
     ORDER BY at DESC, subject_id LIMIT 1500)
    UNION ALL
    (SELECT subject_type, subject_id, audience, at FROM search_entry
     WHERE audience = ANY($1) AND subject_type = 'section' AND words @@ to_tsquery('simple', $2)
     ORDER BY at DESC, subject_id LIMIT 1500)),
  found AS (
    SELECT i.document_id, i.id AS edition_id, p.audience, true AS is_title, NULL::uuid AS section_id, 0 AS ordinal
    FROM place p JOIN edition i ON i.id = p.subject_id WHERE p.subject_type = 'edition'
    UNION ALL
    SELECT i.document_id, i.id, p.audience, false, s.id, s.ordinal
    FROM place p JOIN document_section s ON s.id = p.subject_id
    JOIN document_version v ON v.id = s.version_id JOIN edition i ON i.id = v.edition_id AND i.latest = v.number
    WHERE p.subject_type = 'section'),
  best AS (
    SELECT f.document_id, bool_or(f.is_title) AS is_title, min(d.changed_at) AS changed_at,
      (array_agg(f.edition_id ORDER BY i.language = $5 DESC, i.language = d.language DESC, i.id))[1] AS edition_id,
      (array_agg(f.section_id ORDER BY i.language = $5 DESC, i.language = d.language DESC, i.id, f.ordinal) FILTER (WHERE f.section_id IS NOT NULL))[1] AS section_id
    FROM found f JOIN document d ON d.id = f.document_id AND d.audience = f.audience AND d.withdrawn_at IS NULL
    JOIN edition i ON i.id = f.edition_id
    GROUP BY f.document_id
    ORDER BY is_title DESC, changed_at DESC, document_id LIMIT $3 OFFSET $4)
  SELECT b.document_id AS id, i.title, i.language, i.about, b.changed_at AS "changedAt",
    s.anchor, s.heading, s.page, s.words,
    json_build_object('id', a.id, 'kind', a.kind, 'names', CASE a.kind WHEN 'pairing' THEN '{}' ELSE a.names END) AS space
  FROM best b JOIN document d ON d.id = b.document_id JOIN space a ON a.id = d.space_id
  JOIN edition i ON i.id = b.edition_id
  LEFT JOIN (document_section s JOIN document_version v ON v.id = s.version_id)
    ON s.id = b.section_id AND v.edition_id = b.edition_id
  ORDER BY b.is_title DESC, b.changed_at DESC, b.document_id`

type Row = Omit<FoundDocument, 'section' | 'passage' | 'changedAt'> & {
  about: string
  changedAt: Date
  anchor: string | null
  heading: string
  page: number | null
  words: string
}

/**
 * Finds documents by what they are called, what is said of them and what stands in their files, among all
 * that the viewer may read, in any script and spelling: by title first, then the last changed. Each comes
 * once, with the place where it was found. Gives one page from 1 and whether more follow.
 */
export async function searchDocuments(
  viewer: Viewer,
  query: string,
  { page, locale }: { page: number; locale: Locale },
): Promise<{ documents: FoundDocument[]; hasNext: boolean }> {
  const terms = termsOf(query)
  if (!terms) return { documents: [], hasNext: false }
  const values = [
    viewer.audiences,
    toTsQuery(terms),
    foundPerPage + 1,
    (page - 1) * foundPerPage,
    locale,
  ]
  const { rows } = await transact(async (client) => {
    // Without the index every word of every section would be read, which no plan reckons with; and the best plan
    // for a rare word is the worst for a common one, so none is prepared.
    await client.query('SET LOCAL enable_seqscan = off')
    return client.query<Row>(statement, values)
  })
  const documents = rows.slice(0, foundPerPage).map((row) => present(row, terms))
  return { documents, hasNext: rows.length > foundPerPage }
}

function present(
  { about, anchor, heading, page, words, changedAt, ...row }: Row,
  terms: readonly string[][],
): FoundDocument {
  return {
    ...row,
    section: anchor === null ? null : { anchor, heading, page },
    passage: passageOf(anchor === null ? about : words, terms),
    changedAt: changedAt.toISOString(),
  }
}
