import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { clock } from './lib/clock.server'
import { translator } from './lib/i18n.server'
import type { Locale } from './lib/locales'
import { type LeaveGap, type PartOf, type Shell, ShellProvider } from './shell'

type Part = Buffer<ArrayBuffer>

/** Bytes of HTML that one component's parts may take. */
const mostOfOne = 24_000_000
const parts = new Map<unknown, LRUCache<string, Part>>()
const shells = new Map<Locale, Shell>()

// Stands in a page where a part belongs; it never leaves the process, so no text can imitate it.
const gap = randomBytes(16).toString('hex')

/**
 * Gives, for one page, what leaves a gap for each part while React draws, and what fills the gaps
 * afterwards with parts that were drawn before. Parts are kept as bytes, ready to be sent.
 */
export function gapsOf(locale: Locale): { leave: LeaveGap; fill: (html: string) => Part } {
  const fillings: Array<() => Part> = []
  return {
    leave(component, each) {
      const [only] = each
      fillings.push(() =>
        each.length === 1 && only
          ? partOf(locale, component, only)
          : listOf(locale, component, each),
      )
      return `${gap}${fillings.length - 1}.`
    },
    fill(html) {
      const [head = '', ...rest] = html.split(gap)
      const pieces = [Buffer.from(head)]
      for (const after of rest) {
        const end = after.indexOf('.')
        const part = fillings[Number(after.slice(0, end))]?.()
        if (part) pieces.push(part)
        if (end + 1 < after.length) pieces.push(Buffer.from(after.slice(end + 1)))
      }
      return Buffer.concat(pieces)
    },
  }
}

/**
 * Draws a component once for the same props in the same language. It stands in a shell that knows
 * the language alone, so a part can depend on no viewer, and what one reader was shown is right for
 * everyone whose page has the same props.
 */
function partOf<Props extends object>(
  locale: Locale,
  component: FunctionComponent<Props>,
  { props, name = JSON.stringify(props) }: PartOf<Props>,
): Part {
  const kept = keptOf(component)
  const key = keyOf(locale, name)
  const before = kept.get(key)
  if (before) return before
  const html = renderToStaticMarkup(
    <ShellProvider value={shellIn(locale)}>{createElement(component, props)}</ShellProvider>,
  )
  const part = Buffer.from(html)
  kept.set(key, part)
  return part
}

/** The parts of a list are kept each alone, so that a new one among them is drawn alone; and together. */
function listOf<Props extends object>(
  locale: Locale,
  component: FunctionComponent<Props>,
  each: Array<PartOf<Props>>,
): Part {
  const kept = keptOf(component)
  const names = each.map(({ props, name }) => name ?? JSON.stringify(props))
  const key = keyOf(locale, names.join('\0'))
  const before = kept.get(key)
  if (before) return before
  const list = Buffer.concat(each.map((it) => partOf(locale, component, it)))
  kept.set(key, list)
  return list
}

// Dates leave out the year while it lasts.
function keyOf(locale: Locale, name: string): string {
  return `${locale} ${clock.now().getFullYear()} ${name}`
}

function keptOf(component: unknown): LRUCache<string, Part> {
  const kept =
    parts.get(component) ??
    new LRUCache({ maxSize: mostOfOne, sizeCalculation: (part: Part) => part.length })
  parts.set(component, kept)
  return kept
}

function shellIn(locale: Locale): Shell {
  const shell = shells.get(locale) ?? {
    locale,
    translate: (namespace: string) => translator(locale, namespace),
    leaveGap: () => {
      throw new Error('a kept part holds no other')
    },
    isDemo: false,
    exitTo: '',
    path: '',
    scripts: { module: '', imports: [] },
    viewer: null,
    isOfficeWaiting: false,
    isReadOnly: false,
    isInGrace: false,
    typed: null,
    can: { audit: false, coordinate: false, draft: false },
  }
  shells.set(locale, shell)
  return shell
}
