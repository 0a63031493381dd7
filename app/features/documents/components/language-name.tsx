import { isLocale, localeNames } from '~/lib/locales'

/** A language by its own name. */
export function LanguageName({ language }: { language: string }) {
  return <span lang={language}>{isLocale(language) ? localeNames[language] : language}</span>
}
