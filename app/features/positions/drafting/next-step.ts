import type { Locale } from '~/lib/locales'
import type { LanguageState, SectionState } from './language-states'

/** What who leads the work on a draft does with the whole of it: asks the chapters, says what became of their answers, sets a vote. */
export type LeadStep = 'consult' | 'respond' | 'vote'

/** What whoever reads a draft in a language would do next: a section that asks for her, a new one, or the draft as a whole. */
export type NextStep =
  | { to: 'translate' | 'renew' | 'comments'; sectionId: string }
  | { to: 'language'; language: Locale }
  | { to: 'add' | LeadStep }

type Section = { id: string; state: SectionState; openComments: number }
type Draft = {
  sections: Section[]
  language: LanguageState
  languages: LanguageState[]
  mayWrite: boolean
}

/**
 * The next step for a draft in a language; null where nothing is left to do in this language. Chapters that answered
 * wait longest; they are asked, and a vote is set, once nothing in the text waits.
 */
export function nextStep(
  { sections, language, languages, mayWrite }: Draft,
  lead: LeadStep | null,
): NextStep | null {
  if (lead === 'respond') return { to: lead }
  if (!mayWrite) return null
  const asking = (state: SectionState) => sections.find((it) => it.state === state)?.id
  const stale = asking('stale')
  if (stale) return { to: 'renew', sectionId: stale }
  const missing = asking('missing')
  if (missing) return { to: 'translate', sectionId: missing }
  const discussed = sections.find(({ openComments }) => openComments > 0)
  const isBegun = sections.length > 1
  if (language.isAuthoritative && !isBegun) return { to: 'add' }
  if (discussed) return { to: 'comments', sectionId: discussed.id }
  const behind = languages.find((it) => it.stale > 0)
  if (behind) return { to: 'language', language: behind.language }
  if (lead && isBegun) return { to: lead }
  return language.isAuthoritative ? { to: 'add' } : null
}
