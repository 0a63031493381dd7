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

/** The same fields once for every language; those spoken here stand open, and those with a fault. */
export function LanguageParts({ languages, typed, errors, children }: Props) {
  const { locale } = useShell()
  const isSpoken = (it: Locale) =>
    it === locale || it === 'en' || languages.includes(it.replace(/-.*/, ''))
  const isFaulty = (it: Locale) => Object.keys(errors).some((name) => name.endsWith(`.${it}`))
  const firstWords = (it: Locale) =>
    Object.entries(typed).find(([name, text]) => name.endsWith(`.${it}`) && text)?.[1]
  const order = [...locales].sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)))
  return order.map((it) => (
    <Fragment key={it}>
      <details className="card" open={isSpoken(it) || isFaulty(it)}>
        <summary className="min-h-tap cursor-pointer content-center font-semibold" lang={it}>
          {localeNames[it]}
          {!isSpoken(it) && (
            <span className="hint ml-3 font-normal">{firstWords(it)?.slice(0, 60)}</span>
          )}
        </summary>
        <div className="mt-3 grid grid-cols-1 gap-4">{children(it)}</div>
      </details>
    </Fragment>
  ))
}
