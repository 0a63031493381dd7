import { createHash } from 'node:crypto'
import type { db, Tx } from '~/db.server'
import type { Locale } from '~/lib/locales'
import { languageStates } from '../drafting/language-states'
import { newestOf } from '../drafting/newest-of.server'
import { canonicalLine, canonicalText } from '../record/canonical-text'

export type ComposedText = { language: Locale; title: string; body: string }

/**
 * What there is to vote on: the whole text in each language that renders every section as it stands now,
 * the authoritative one first, in the canonical form in which it would be published. `mark` tells one state
 * of the text from another; `headings` are those of the sections of each text. Without a word under the title there is nothing to vote on: null.
 */
export async function composeText(
  tx: Tx | typeof db,
  draft: { id: string; language: Locale },
): Promise<{ texts: ComposedText[]; headings: string[][]; mark: string } | null> {
  const newest = await newestOf([draft.id], tx)
  const ready = languageStates(draft.language, newest)
    .filter(({ stale, missing }) => stale === 0 && missing === 0)
    .map(({ language }) => language)
  const versions = newest.filter(({ language }) => ready.includes(language as Locale))
  const written = await tx.sectionText.findMany({
    where: {
      OR: versions.map(({ sectionId, language, version }) => ({ sectionId, language, version })),
    },
    select: { sectionId: true, language: true, heading: true, body: true },
  })
  const sections = [...new Set(newest.map(({ sectionId }) => sectionId))]
  const parts = ready.map((language) =>
    sections.flatMap((id) =>
      written.filter((it) => it.sectionId === id && it.language === language),
    ),
  )
  const texts = ready.map((language, place) => ({ language, ...wholeText(parts[place] ?? []) }))
  if (!texts.some(({ language, body }) => language === draft.language && body !== '')) return null
  const headings = parts.map(([, ...its]) => its.map(({ heading }) => canonicalLine(heading)))
  return { texts, headings, mark: createHash('sha256').update(JSON.stringify(texts)).digest('hex') }
}

/** The title stands for itself; its lead and the sections with their headings are one Markdown text. */
function wholeText([title, ...sections]: Array<{ heading: string; body: string }>) {
  const parts = sections.map(({ heading, body }) => `## ${canonicalLine(heading)}\n\n${body}`)
  const body = canonicalText([title?.body ?? '', ...parts].join('\n\n'))
  return { title: canonicalLine(title?.heading ?? ''), body }
}
