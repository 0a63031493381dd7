import { db } from '~/db.server'
import { compareTexts } from '~/lib/compare-texts.server'
import type { Locale } from '~/lib/locales'
import { renderMarkdown } from '~/lib/markdown.server'
import type { FoundDraft } from './get-draft.server'
import type { FoundSection } from './get-section.server'
import { newestText } from './newest-text.server'
import { wholeText } from './whole-text'

/**
 * A section as whoever writes it in a language needs it: what stands there, and for a translation the
 * authoritative text with what changed in it since the version that she rendered.
 */
export async function readSection(draft: FoundDraft, section: FoundSection, language: Locale) {
  const isTranslation = language !== draft.language
  const [standing, original] = await Promise.all([
    newestText(section.id, language),
    isTranslation ? newestText(section.id, draft.language) : null,
  ])
  const rendered = await basis(section.id, draft.language, standing?.basedOn ?? null)
  const isStale = rendered && original && rendered.version < original.version
  return {
    standing: {
      version: standing?.version ?? 0,
      heading: standing?.heading ?? '',
      body: standing?.body ?? '',
    },
    original: original && {
      version: original.version,
      heading: original.heading,
      html: renderMarkdown(original.body),
      changed: isStale ? compareTexts(wholeText(rendered), wholeText(original)) : null,
    },
  }
}

function basis(sectionId: string, language: Locale, version: number | null) {
  if (version === null) return null
  return db.sectionText.findUnique({
    where: { sectionId_language_version: { sectionId, language, version } },
  })
}
