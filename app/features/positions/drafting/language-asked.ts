import { isLocale, type Locale } from '~/lib/locales'

/** The language of a draft that an address asks for; the authoritative one unless it names another. */
export function languageAsked(request: Request, draft: { language: Locale }): Locale {
  const asked = new URL(request.url).searchParams.get('language')
  return isLocale(asked) ? asked : draft.language
}
