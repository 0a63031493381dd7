import type { Locale } from '~/lib/locales'
import type { LanguageState, SectionState } from './language-states'

/** What whoever reads a draft in a language would do next: a section that asks for her, or a new one. */
export type NextStep =
  | { to: 'translate' | 'renew' | 'comments'; sectionId: string }
  | { to: 'language'; language: Locale }
  | { to: 'add' }

type Section = { id: string; state: SectionState; openComments: number }

/** The next step for a draft in a language; null where nothing is left to do in this language. */
export function nextStep(
  sections: Section[],
  language: LanguageState,
  languages: LanguageState[],
): NextStep | null {
  const asking = (state: SectionState) => sections.find((it) => it.state === state)?.id
  const stale = asking('stale')
  if (stale) return { to: 'renew', sectionId: stale }
  const missing = asking('missing')
  if (missing) return { to: 'translate', sectionId: missing }
  if (language.isAuthoritative && sections.length === 1) return { to: 'add' }
  const discussed = sections.find(({ openComments }) => openComments > 0)
  if (discussed) return { to: 'comments', sectionId: discussed.id }
  const behind = languages.find((it) => it.stale > 0)
  if (behind) return { to: 'language', language: behind.language }
  return language.isAuthoritative ? { to: 'add' } : null
}
