import { foldLabel } from './fold-label'

/** What people call a language, by its BCP 47 tag; labels fold, so one script will do. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  sr: ['srpski', 'serbian', 'serbisht', 'sârbă', 'сръбски'],
  bs: ['bosanski', 'bosnian', 'boshnjakisht', 'bosniacă', 'босненски'],
  hr: ['hrvatski', 'croatian', 'kroatisht', 'croată', 'хърватски'],
  cnr: ['crnogorski', 'montenegrin', 'malazezisht', 'muntenegreană', 'черногорски'],
  sq: ['albanski', 'albanian', 'shqip', 'gjuha shqipe', 'albaneză'],
  mk: ['makedonski', 'macedonian', 'maqedonisht', 'macedoneană'],
  bg: ['bugarski', 'bulgarian', 'bullgarisht', 'bulgară', 'български'],
  ro: ['rumunski', 'romanian', 'rumanisht', 'română', 'moldovenească', 'румънски'],
  en: ['engleski', 'english', 'anglisht', 'engleză', 'англиски'],
  de: ['nemački', 'njemački', 'german', 'gjermanisht', 'germană', 'deutsch', 'германски', 'немски'],
  fr: ['francuski', 'french', 'frëngjisht', 'franceză', 'français', 'френски'],
  it: ['italijanski', 'talijanski', 'italian', 'italisht', 'italiană', 'italiano'],
  es: ['španski', 'španjolski', 'spanish', 'spanjisht', 'spaniolă', 'español', 'испански'],
  ru: ['ruski', 'russian', 'rusisht', 'rusă', 'русский'],
  tr: ['turski', 'turkish', 'turqisht', 'turcă', 'türkçe'],
  hu: ['mađarski', 'hungarian', 'hungarisht', 'maghiară', 'magyar', 'унгарски'],
  el: ['grčki', 'greek', 'greqisht', 'greacă', 'гръцки'],
  sl: ['slovenački', 'slovenski', 'slovenian', 'sllovenisht', 'slovenă', 'словенечки'],
  rom: ['romski', 'romani', 'romisht', 'romă'],
  uk: ['ukrajinski', 'ukrainian', 'ukrainisht', 'ucraineană', 'украински'],
}

const TAG_BY_NAME = new Map<string, string>(
  Object.entries(NAMES).flatMap(([tag, names]) =>
    [tag, ...names].map((name) => [foldLabel(name), tag] as const),
  ),
)

/** Reads "srpski, English / deutsch" as BCP 47 tags in that order, and lists unknown names. */
export function readLanguages(text: string): { tags: string[]; unknown: string[] } {
  const names = text
    .split(/[,/;]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const tags = names.flatMap((name) => TAG_BY_NAME.get(foldLabel(name)) ?? [])
  const unknown = names.filter((name) => !TAG_BY_NAME.has(foldLabel(name)))
  return { tags: [...new Set(tags)], unknown }
}
