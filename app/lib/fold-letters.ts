/*
 * The letter tables of the search key, see fold.ts. A capital letter on the right is a sound that
 * people of the region spell in several ways; `folkSpellings` says which.
 */

/** Latin letters that Unicode does not decompose. Ð and Ɖ are typed for Đ by mistake. */
// biome-ignore format: a table
export const latinLetters: Record<string, string> = {
  đ: 'd', ð: 'd', ɖ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss',
  þ: 'th', ə: 'e',
}

/** Serbian, Macedonian, Bulgarian, then the rest. Source for Bulgarian: its Transliteration Act. */
// biome-ignore format: a table
export const cyrillicLetters: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'T', ч: 'C', ш: 'S',
  ђ: 'd', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'C', џ: 'dz',
  ѕ: 'D',
  щ: 'J', ъ: 'U', ю: 'ju', я: 'ja',
  ы: 'y', э: 'e', є: 'je', і: 'i', ґ: 'g', ѣ: 'e', ѫ: 'a', ѳ: 'f', ѵ: 'i', ԝ: 'w', ԛ: 'q',
}

/** A letter and the one combining mark that makes it another sound; all other marks are dropped. */
// biome-ignore format: a table
export const markedLetters: Record<string, string> = {
  's\u030C': 'S', 's\u0326': 'S', 's\u0327': 'S', 's\u0301': 'P', 'с\u0301': 'P',
  'c\u030C': 'C', 'c\u0301': 'C', 'c\u0327': 'C', 'z\u0301': 'R', 'з\u0301': 'R',
  't\u0326': 'W', 't\u0327': 'W', 'g\u0301': 'G', 'г\u0301': 'G', 'k\u0301': 'K', 'к\u0301': 'K',
  'и\u0306': 'j', 'е\u0308': 'E', 'і\u0308': 'ji', 'у\u0306': 'u',
}

/**
 * How one person spells a sound through a whole word, a column per custom: bare ASCII, as the
 * neighbour hears it, Macedonian passport, Bulgarian passport, ъ as u, ъ left out, Russian.
 */
// biome-ignore format: a table
export const folkSpellings: Record<string, readonly string[]> = {
  S: ['s', 's', 'sh', 'sh', 'sh', 's', 'sh'],
  C: ['c', 'c', 'ch', 'ch', 'ch', 'c', 'ch'],
  T: ['c', 'c', 'c', 'ts', 'ts', 'c', 'ts'],
  J: ['st', 'st', 'sht', 'sht', 'sht', 'st', 'shch'],
  U: ['a', 'a', 'a', 'a', 'u', '', ''],
  G: ['g', 'd', 'g', 'g', 'g', 'g', 'g'],
  K: ['k', 'c', 'k', 'k', 'k', 'k', 'k'],
  q: ['k', 'c', 'k', 'k', 'k', 'k', 'k'],
  D: ['dz', 'z', 'dz', 'dz', 'dz', 'dz', 'dz'],
  W: ['t', 'c', 't', 'ts', 'ts', 't', 'ts'],
  P: ['s', 'sj', 'sh', 'sh', 'sh', 's', 's'],
  R: ['z', 'zj', 'z', 'z', 'z', 'z', 'z'],
  E: ['e', 'e', 'e', 'e', 'e', 'e', 'jo'],
}

/** Cyrillic letters that look like a Latin one, as capitals or small; keyed by the small letter. */
// biome-ignore format: a table
export const latinLookalikes: Record<string, string> = {
  а: 'a', в: 'b', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c',
  ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w',
}

/** Latin letters that look like a Cyrillic one of the region's alphabets. */
// biome-ignore format: a table
export const cyrillicLookalikes: Record<string, string> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', j: 'ј', k: 'к', m: 'м', o: 'о', p: 'р', s: 'ѕ', t: 'т',
  x: 'х', y: 'у',
}
