import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { translator } from '~/lib/i18n.server'
import { intlLocale, type Locale, locales } from '~/lib/locales'
import network from '../../prisma/seeds/network.json'
import { toCyrillicCatalog } from '../../scripts/make-sr-cyrl.ts'

const folder = new URL('../../app/locales/', import.meta.url)
const translations = locales.filter((it) => it !== 'en')
const english = textsOf('en')

/** Texts that are rightly the same in English. */
const sameAsEnglish: Partial<Record<Locale, string[]>> = {
  ro: [
    'audit:subject.document',
    'auth:login.email',
    'discussions:field.body',
    'members:field.email',
  ],
}

const quotes: Record<Exclude<Locale, 'en'>, RegExp> = {
  sq: /[“”’]/g,
  bs: /[„“]/g,
  hr: /[„”]/g,
  cnr: /[„“]/g,
  'sr-Latn': /[„“]/g,
  'sr-Cyrl': /[„“]/g,
  mk: /[„“]/g,
  bg: /[„“]/g,
  ro: /[„”]/g,
}

describe.each(translations)('the catalogs in %s', (locale) => {
  const texts = textsOf(locale)

  test('hold the keys of English, with every plural form of the language', () => {
    expect([...texts.keys()].sort()).toEqual(wantedKeys(locale).sort())
  })

  test('have the placeholders of English', () => {
    const differing = [...texts].filter(
      ([key, text]) => placeholders(text) !== placeholders(inEnglish(key)),
    )
    expect(differing).toEqual([])
  })

  test('say a date once where they say one, for the pages set it there', () => {
    const dated = [...texts].filter(([, text]) => text.includes('{{when}}'))
    expect(dated.length).toBeGreaterThan(4)
    expect(dated.filter(([, text]) => text.split('{{when}}').length !== 2)).toEqual([])
  })

  test('leave no text empty or in English', () => {
    const same = [...texts].filter(([key, text]) => text === inEnglish(key)).map(([key]) => key)
    expect(same).toEqual(sameAsEnglish[locale] ?? [])
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([])
  })

  test('are written in the letters of the language', () => {
    const isCyrillic = ['sr-Cyrl', 'mk', 'bg'].includes(locale)
    const foreign = isCyrillic ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u
    expect([...texts].filter(([, text]) => foreign.test(words(text)))).toEqual([])
    // ș and ț have a comma below; those with a cedilla are Turkish.
    expect([...texts].filter(([, text]) => /[şţŞŢ]/.test(text))).toEqual([])
  })

  test('use the quotation marks of the language', () => {
    const marked = [...texts].filter(([, text]) =>
      /["'„“”‘’«»]/.test(text.replaceAll(quotes[locale], '')),
    )
    expect(marked).toEqual([])
  })

  test('say the badge of new replies alike for every number, for the browser counts it on', () => {
    const badges = [0, 1, 2, 5, 21].map((count) =>
      translator(locale, 'discussions')('unread', { count }).replace(/\d+/, '#'),
    )
    expect(new Set(badges).size).toBe(1)
  })

  test('have short words for the tabs and the way out of a small phone', () => {
    for (const tab of ['discussions', 'chapters', 'members', 'settings'])
      expect(texts.get(`common:nav.${tab}`)?.length).toBeLessThanOrEqual(12)
    expect(texts.get('common:search.label')?.length).toBeLessThanOrEqual(10)
    expect(texts.get('common:exit')?.length).toBeLessThanOrEqual(15)
  })

  test('tell the five rank bands apart', () => {
    const named = network.rankBands.map(({ band }) => texts.get(`members:band.${band}`))
    expect(new Set(named).size).toBe(network.rankBands.length)
  })

  test('name the buttons of the page as they are called', () => {
    const button = (key: string) => texts.get(key) ?? ''
    expect(texts.get('discussions:edit_note')).toContain(button('discussions:history'))
    expect(texts.get('discussions:empty_followed')).toContain(button('discussions:follow'))
    expect(texts.get('discussions:readers.operator_note')).toContain(button('common:nav.trust'))
  })
})

test('the rank bands are called in English as the network calls them', () => {
  for (const { band, en } of network.rankBands) expect(english.get(`members:band.${band}`)).toBe(en)
})

test('Serbian in Cyrillic is made from Serbian in Latin: npm run i18n', () => {
  expect(namespacesOf('sr-Cyrl')).toEqual(namespacesOf('sr-Latn'))
  for (const namespace of namespacesOf('sr-Latn'))
    expect(read('sr-Cyrl', namespace)).toBe(toCyrillicCatalog(read('sr-Latn', namespace)))
})

test.each(locales)('Intl knows the language by which %s takes its plural forms', (locale) => {
  const tag = intlLocale(locale)
  expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
})

const counts = [0, 1, 2, 5, 11, 21, 101]
test.each<[Locale, string[]]>([
  ['en', ['replies', 'reply', 'replies', 'replies', 'replies', 'replies', 'replies']],
  ['sq', Array(7).fill('përgjigje')],
  ['bs', ['odgovora', 'odgovor', 'odgovora', 'odgovora', 'odgovora', 'odgovor', 'odgovor']],
  ['hr', ['odgovora', 'odgovor', 'odgovora', 'odgovora', 'odgovora', 'odgovor', 'odgovor']],
  ['cnr', ['odgovora', 'odgovor', 'odgovora', 'odgovora', 'odgovora', 'odgovor', 'odgovor']],
  ['sr-Latn', ['odgovora', 'odgovor', 'odgovora', 'odgovora', 'odgovora', 'odgovor', 'odgovor']],
  ['sr-Cyrl', ['одговора', 'одговор', 'одговора', 'одговора', 'одговора', 'одговор', 'одговор']],
  ['mk', ['одговори', 'одговор', 'одговори', 'одговори', 'одговори', 'одговор', 'одговор']],
  ['bg', ['отговора', 'отговор', 'отговора', 'отговора', 'отговора', 'отговора', 'отговора']],
  [
    'ro',
    ['răspunsuri', 'răspuns', 'răspunsuri', 'răspunsuri', 'răspunsuri'].concat(
      'de răspunsuri',
      'răspunsuri',
    ),
  ],
])('counts replies in %s', (locale, forms) => {
  const t = translator(locale, 'discussions')
  expect(counts.map((count) => t('replies', { count }))).toEqual(
    forms.map((form, at) => `${counts[at]} ${form}`),
  )
})

function namespacesOf(locale: Locale): string[] {
  const names = readdirSync(new URL(locale, folder)).sort()
  return names.map((name) => name.replace(/\.json$/, ''))
}

function read(locale: Locale, namespace: string): string {
  return readFileSync(new URL(`${locale}/${namespace}.json`, folder), 'utf8')
}

/** All texts of a language by `namespace:path.of.keys`. */
function textsOf(locale: Locale): Map<string, string> {
  return new Map(
    namespacesOf(locale).flatMap((it) => leaves(JSON.parse(read(locale, it)), `${it}:`)),
  )
}

function leaves(value: unknown, path: string): Array<[string, string]> {
  if (typeof value === 'string') return [[path.slice(0, -1), value]]
  return Object.entries(value as object).flatMap(([key, it]) => leaves(it, `${path}${key}.`))
}

/** The key of all plural forms of one text; undefined for a text without any. */
function pluralOf(key: string): string | undefined {
  const [, base] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? []
  return base && english.has(`${base}_one`) && english.has(`${base}_other`) ? base : undefined
}

function wantedKeys(locale: Locale): string[] {
  const { pluralCategories } = new Intl.PluralRules(intlLocale(locale)).resolvedOptions()
  const forms = (key: string) => {
    const base = pluralOf(key)
    return base ? pluralCategories.map((it) => `${base}_${it}`) : [key]
  }
  return [...new Set([...english.keys()].flatMap(forms))]
}

function inEnglish(key: string): string {
  const base = pluralOf(key)
  return english.get(base ? `${base}_other` : key) ?? ''
}

function placeholders(text: string): string {
  return (text.match(/\{\{[^}]*\}\}/g) ?? []).sort().join(' ')
}

/** Without placeholders, and without the one name of a format, which every script writes so. */
function words(text: string): string {
  return text.replace(/\{\{[^}]*\}\}|\bPDF\b/g, '')
}
