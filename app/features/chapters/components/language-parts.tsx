import { Fragment, type ReactNode } from 'react'
import { type Locale, localeNames, locales } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useShell } from '~/shell'

type Props = {
  /** The languages of the chapter, which stand open. */
  languages: string[]
  typed: Record<string, string>
  errors: FormErrors
  children: (locale: Locale) => ReactNode
}

/** The same fields once for every language; only those that are spoken here stand open. */
export function LanguageParts({ languages, typed, errors, children }: Props) {
  const { locale } = useShell()
  const isSpoken = (it: Locale) =>
    it === locale || it === 'en' || languages.includes(it.replace(/-.*/, ''))
  const isFilled = (it: Locale) =>
    [...Object.keys(typed), ...Object.keys(errors)].some((name) => name.endsWith(`.${it}`))
  const order = [...locales].sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)))
  return order.map((it) => (
    <Fragment key={it}>
      <details className="card" open={isSpoken(it) || isFilled(it)}>
        <summary className="min-h-tap cursor-pointer content-center font-semibold" lang={it}>
          {localeNames[it]}
        </summary>
        <div className="mt-3 grid grid-cols-1 gap-4">{children(it)}</div>
      </details>
    </Fragment>
  ))
}
