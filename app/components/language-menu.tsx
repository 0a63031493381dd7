import { localeNames, locales } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** The languages of the interface, each by its own name; a plain form a button. */
export function LanguageMenu() {
  const { locale, path } = useShell()
  const t = useT('common')
  return (
    <details className="menu">
      <summary className="btn-bare" aria-label={t('language.menu', { name: localeNames[locale] })}>
        <span lang={locale}>{localeNames[locale]}</span>
      </summary>
      <form method="post" action="/language" className="menu-end grid grid-cols-2 gap-x-1">
        <input type="hidden" name="next" value={path} />
        {locales.map((it) => (
          <button
            key={it}
            className="btn-bare"
            name="locale"
            value={it}
            type="submit"
            lang={it}
            aria-current={it === locale || undefined}
          >
            {localeNames[it]}
          </button>
        ))}
      </form>
    </details>
  )
}
