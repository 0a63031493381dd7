import i18next, { type i18n } from 'i18next'
import { endOnce } from './end-once'
import { intlLocale, type Locale, locales } from './locales'

type Catalog = Record<string, unknown>

const files = import.meta.glob<Catalog>('../locales/*/*.json', { eager: true, import: 'default' })

const resources: Record<string, Record<string, Catalog>> = {}
for (const [path, catalog] of Object.entries(files)) {
  const [, locale = '', namespace = ''] = path.match(/locales\/([^/]+)\/([^/]+)\.json$/) ?? []
  const language = intlLocale(locale as Locale)
  resources[language] ??= {}
  resources[language][namespace] = catalog
}

/** The parts of the catalogs, one a feature. */
const namespaces = Object.keys(resources[intlLocale('en')] ?? {})

// One instance a language, made once: a request then costs no set-up. Each goes by its name in Intl,
// which i18next asks for the plural forms: for one that it does not know, such as cnr, Intl takes
// the language of the machine, and 21 replies would read differently on another server.
const instances = new Map<Locale, i18n>(
  locales.map((locale) => {
    const instance = i18next.createInstance()
    instance.init({
      lng: intlLocale(locale),
      load: 'currentOnly',
      fallbackLng: locale === 'cnr' ? [intlLocale('sr-Latn'), intlLocale('en')] : intlLocale('en'),
      resources: resources as never,
      ns: namespaces,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      initAsync: false,
      showSupportNotice: false,
    } as never)
    return [locale, instance]
  }),
)

type Translate = (key: string, options?: Record<string, unknown>) => string

const translators = new Map<string, Translate>()

/** The translate function of a language for one part of the catalogs. */
export function translator(locale: Locale, namespace: string): Translate {
  const name = `${locale} ${namespace}`
  const made = translators.get(name) ?? makeTranslator(locale, namespace)
  translators.set(name, made)
  return made
}

// Catalogs do not change while the process runs, so a text without variables is looked up once.
function makeTranslator(locale: Locale, namespace: string): Translate {
  const translate = (instances.get(locale) as i18n).getFixedT(
    intlLocale(locale),
    namespace,
  ) as Translate
  const plain = new Map<string, string>()
  return (key, options) => {
    if (options) return withEnds(translate(key, options), options)
    const text = plain.get(key) ?? translate(key)
    plain.set(key, text)
    return text
  }
}

function withEnds(text: string, options: Record<string, unknown>): string {
  if (!text.includes('..')) return text
  return Object.values(options)
    .filter((it): it is string => typeof it === 'string' && it.endsWith('.'))
    .reduce((ended, it) => ended.replaceAll(`${it}.`, it + endOnce(it, '.')), text)
}
