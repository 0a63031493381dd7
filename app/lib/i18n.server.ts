import i18next, { type i18n, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Locale, locales } from './locales'

type Catalog = Record<string, unknown>

const files = import.meta.glob<Catalog>('../locales/*/*.json', { eager: true, import: 'default' })

const resources: Record<string, Record<string, Catalog>> = {}
for (const [path, catalog] of Object.entries(files)) {
  const [, locale = '', namespace = ''] = path.match(/locales\/([^/]+)\/([^/]+)\.json$/) ?? []
  resources[locale] ??= {}
  resources[locale][namespace] = catalog
}

/** The parts of the catalogs, one a feature. */
const namespaces = Object.keys(resources.en ?? {})

// One instance a language, made once: a request then costs no set-up.
const instances = new Map<Locale, i18n>(
  locales.map((locale) => {
    const instance = i18next.createInstance()
    instance.use(initReactI18next).init({
      lng: locale,
      fallbackLng: locale === 'cnr' ? ['sr-Latn', 'en'] : 'en',
      resources: resources as never,
      ns: namespaces,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      initAsync: false,
      showSupportNotice: false,
      react: { useSuspense: false },
    } as never)
    return [locale, instance]
  }),
)

/** The i18next instance of a language. */
export function i18nOf(locale: Locale): i18n {
  return instances.get(locale) as i18n
}

/** The translate function of a language, for mails and other text outside React. */
export function translator(locale: Locale, namespace: string): TFunction {
  return i18nOf(locale).getFixedT(locale, namespace) as TFunction
}
