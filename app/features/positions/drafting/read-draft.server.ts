import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { renderMarkdown } from '~/lib/markdown.server'
import type { FoundDraft } from './get-draft.server'
import { languageStates, sectionState } from './language-states'
import { newestOf } from './newest-of.server'
import { visiblePositions } from './policy.server'

/**
 * A whole draft in a language, section by section: where nothing is written in it, what the
 * authoritative language says. With how it stands in every language.
 */
export async function readDraft(viewer: Viewer, draft: FoundDraft, language: Locale) {
  const newest = await newestOf([draft.id])
  const [texts, open] = await Promise.all([
    textsOf(newest.filter((it) => it.language === language || it.language === draft.language)),
    db.sectionComment.groupBy({
      by: ['sectionId'],
      where: { ...visiblePositions(viewer), positionId: draft.id, settledAt: null },
      _count: true,
    }),
  ])
  const sections = [...new Set(newest.map(({ sectionId }) => sectionId))].map((id, index) => {
    const of = (it: string) => texts.find((text) => text.sectionId === id && text.language === it)
    const [own, original] = [of(language), of(draft.language)]
    const shown = own ?? original
    return {
      id,
      isTitle: index === 0,
      state: sectionState(own, original),
      heading: shown?.heading ?? '',
      html: renderMarkdown(shown?.body ?? ''),
      shownIn: own ? language : draft.language,
      openComments: open.find(({ sectionId }) => sectionId === id)?._count ?? 0,
    }
  })
  return { sections, languages: languageStates(draft.language, newest) }
}

export type ReadSection = Awaited<ReturnType<typeof readDraft>>['sections'][number]

function textsOf(wanted: Array<{ sectionId: string; language: string; version: number }>) {
  return db.sectionText.findMany({
    where: {
      OR: wanted.map(({ sectionId, language, version }) => ({ sectionId, language, version })),
    },
    omit: { writtenBy: true },
  })
}
