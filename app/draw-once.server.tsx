import { LRUCache } from 'lru-cache'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { clock } from './lib/clock.server'
import { translator } from './lib/i18n.server'
import type { Locale } from './lib/locales'
import { type Shell, ShellProvider } from './shell'

const mostCharacters = 12_000_000
const drawings = new Map<unknown, LRUCache<string, string>>()
const shells = new Map<Locale, Shell>()

/**
 * Draws a component once for the same props in the same language, and gives its HTML. It stands in
 * a shell that knows the language alone: a drawing can depend on no viewer, so what one reader was
 * shown is right for everyone whose page has the same props. Not to be called while React draws.
 */
export function drawOnce<Props extends object>(
  locale: Locale,
  component: FunctionComponent<Props>,
  props: Props,
): string {
  const kept = drawings.get(component) ?? new LRUCache({ maxSize: mostCharacters, sizeCalculation })
  drawings.set(component, kept)
  // Dates leave out the year while it lasts.
  const key = `${locale} ${clock.now().getFullYear()} ${JSON.stringify(props)}`
  const before = kept.get(key)
  if (before !== undefined) return before
  const html = renderToStaticMarkup(
    <ShellProvider value={shellIn(locale)}>{createElement(component, props)}</ShellProvider>,
  )
  kept.set(key, html)
  return html
}

function shellIn(locale: Locale): Shell {
  const shell = shells.get(locale) ?? {
    locale,
    translate: (namespace: string) => translator(locale, namespace),
    isDemo: false,
    exitTo: '',
    path: '',
    scripts: { module: '', imports: [] },
    viewer: null,
    can: { audit: false, coordinate: false },
  }
  shells.set(locale, shell)
  return shell
}

function sizeCalculation(html: string, key: string): number {
  return html.length + key.length
}
