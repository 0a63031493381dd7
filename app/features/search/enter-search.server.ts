import type { Tx } from '~/db.server'
import { indexText } from '~/lib/fold'

type Entry = {
  subjectType: 'thread' | 'reply' | 'edition' | 'section'
  subjectId: string
  audience: string
  language: string
  text: string
  at: Date
}

/** Puts a text into the search index under its audience, replacing what stood there. */
export async function enterSearch(
  tx: Tx,
  { subjectType, subjectId, audience, language, text, at }: Entry,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_entry (subject_type, subject_id, audience, language, words, at)
    VALUES (${subjectType}, ${subjectId}::uuid, ${audience}, ${language}, to_tsvector('simple', ${indexText(text)}), ${at})
    ON CONFLICT (subject_type, subject_id, audience)
    DO UPDATE SET language = excluded.language, words = excluded.words`
}
