// Lists are read on every visit: one statement, by the index that is in the list's own order.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { type EditionState, editionFor, editionState } from '../editions/edition-for'

const documentsPerPage = 25

type EditionRow = { language: string; title: string; latest: number; follows: number | null }

export type ListedDocument = {
  id: string
  kind: 'file' | 'reference'
  title: string
  /** The language of that title. */
  language: string
  type: string | null
  bytes: number | null
  tags: string[]
  changedAt: string
  languages: Array<{ language: string; state: EditionState }>
  folder: { id: string; name: string } | null
}

export type ShelfAsked = {
  spaceId: string
  /** The folder, or null for what lies in none; with a tag or a language the whole library is looked through. */
  folderId: string | null
  tag: string | null
  language: Locale | null
}

/** A page (from 1) of what the viewer may read on a shelf of a library, the last changed first, each titled in her language where it can be. */
export async function listDocuments(
  viewer: Viewer,
  { spaceId, folderId, tag, language }: ShelfAsked,
  { page, locale }: { page: number; locale: Locale },
): Promise<{ documents: ListedDocument[]; hasNext: boolean }> {
  const { rows } = await pool.query({
    name: 'list-documents',
    text: `SELECT d.id, d.kind, d.language, d.tags, d.changed_at, f.type, f.bytes::float8 AS bytes,
             CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'name', l.name) END AS folder,
             (SELECT json_agg(json_build_object('language', e.language, 'title', e.title, 'latest', e.latest, 'follows', e.follows) ORDER BY e.language)
              FROM edition e WHERE e.document_id = d.id AND (e.latest > 0 OR d.kind = 'reference')) AS editions
           FROM document d
           LEFT JOIN folder l ON l.id = d.folder_id
           LEFT JOIN edition o ON o.document_id = d.id AND o.language = d.language
           LEFT JOIN document_version v ON v.edition_id = o.id AND v.number = o.latest
           LEFT JOIN stored_file f ON f.id = v.file_id
           WHERE d.audience = ANY($1) AND d.withdrawn_at IS NULL AND d.space_id = $2 AND d.reply_id IS NULL
             AND ($5::boolean OR d.folder_id IS NOT DISTINCT FROM $6)
             AND ($7::text IS NULL OR d.tags @> ARRAY[$7::text])
             AND ($8::text IS NULL OR EXISTS (SELECT FROM edition e WHERE e.document_id = d.id AND e.language = $8 AND e.latest > 0))
           ORDER BY d.changed_at DESC, d.id DESC LIMIT $3 OFFSET $4`,
    values: [
      viewer.audiences,
      spaceId,
      documentsPerPage + 1,
      (page - 1) * documentsPerPage,
      tag !== null || language !== null,
      ...[folderId, tag, language],
    ],
  })
  const documents = rows.slice(0, documentsPerPage).map((row) => present(row, locale))
  return { documents, hasNext: rows.length > documentsPerPage }
}

type Row = Omit<ListedDocument, 'title' | 'languages' | 'changedAt'> & {
  changed_at: Date
  editions: EditionRow[] | null
}

function present(
  { changed_at: changedAt, editions, language: authoritative, ...row }: Row,
  locale: Locale,
): ListedDocument {
  const known = editions ?? []
  const original = known.find((it) => it.language === authoritative)
  const shown = editionFor(known, { locale, authoritative })
  return {
    ...row,
    title: shown?.title ?? '',
    language: shown?.language ?? authoritative,
    changedAt: changedAt.toISOString(),
    languages: known.map((it) => ({
      language: it.language,
      state: editionState(it, original),
    })),
  }
}
