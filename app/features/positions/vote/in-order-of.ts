import { type Locale, locales } from '~/lib/locales'

/** The languages of texts in the order of the product, the authoritative one first. */
export function inOrderOf<Text extends { language: string }>(
  texts: Text[],
  authoritative: string,
): Text[] {
  const place = (language: string) =>
    language === authoritative ? -1 : locales.indexOf(language as Locale)
  return texts.toSorted((one, other) => place(one.language) - place(other.language))
}
