import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DatedText } from '~/components/dated-text'
import { textsIn } from '~/features/positions/checker/texts'
import { formatMoment } from '~/lib/dates'
import { endOnce } from '~/lib/end-once'
import { translator } from '~/lib/i18n.server'
import { type Locale, locales } from '~/lib/locales'
import { type Shell, ShellProvider } from '~/shell'

// With the year of another, the year of this, as a day alone, and each hour that a date may end with.
const moments = ['2024-03-12T09:00:00Z', new Date().toISOString()]
const dates = (locale: Locale) =>
  moments.flatMap((it) => [formatMoment(it, locale), formatMoment(it, locale, true)])
const folder = new URL('../../app/locales/', import.meta.url)
const twice = /(?<!\.)\.\.(?!\.)|…\.|\.…/

type Text = { namespace: string; key: string; text: string }

describe.each(locales)('the sentences in %s', (locale) => {
  const texts = readdirSync(new URL(locale, folder)).flatMap((file) =>
    leavesOf(
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')),
    ),
  )
  const filled = texts.filter(({ text }) => text.includes('{{'))

  test('end once without any date', () => {
    expect(texts.filter(({ text }) => twice.test(text))).toEqual([])
  })

  test('end once whatever date stands in them', () => {
    expect(filled.length).toBeGreaterThan(100)
    for (const { namespace, key, text } of filled)
      for (const date of dates(locale)) {
        const t = translator(locale, namespace)
        expect(`${namespace}:${key} ${t(key, valuesOf(text, date))}`).not.toMatch(twice)
      }
  })

  test('end once where a page marks the date', () => {
    const dated = filled.filter(({ text }) => text.includes('{{when}}'))
    expect(dated.length).toBeGreaterThan(4)
    for (const { namespace, key } of dated)
      for (const at of moments)
        for (const dateOnly of [true, false]) {
          const t = translator(locale, namespace)
          const drawn = draw(locale, { at, dateOnly, text: (when) => t(key, { when }) })
          expect(`${namespace}:${key} ${drawn}`).not.toMatch(twice)
        }
  })

  test('end once in the checker', () => {
    const say = textsIn(locale)
    for (const { key, text } of filled.filter(({ namespace }) => namespace === 'checker'))
      for (const date of dates(locale))
        expect(say(`checker:${key}`, valuesOf(text, date))).not.toMatch(twice)
  })
})

test.each([
  ['2026.', '2026. Then'],
  ['2026', '2026. Then'],
  ['She said …', 'She said …. Then'],
])('after %s the sentence goes on as %s', (value, said) => {
  expect(value + endOnce(value, '. Then')).toBe(said)
})

test('what somebody typed stays as she typed it', () => {
  const t = translator('hr', 'consultation')
  expect(t('answer.sent', { name: 'B..' })).toContain('B.. Do')
  expect(t('answer.sent', { name: '../B' })).toContain('../B. Do')
})

function valuesOf(text: string, date: string): Record<string, string> {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
  return Object.fromEntries(names.map((name) => [name, date]))
}

type Dated = { at: string; dateOnly: boolean; text: (when: string) => string }

/** What a reader sees of it. */
function draw(locale: Locale, props: Dated): string {
  const dated = createElement(DatedText, props)
  const value = { locale } as Shell
  return renderToStaticMarkup(createElement(ShellProvider, { value }, dated)).replace(
    /<[^>]*>/g,
    '',
  )
}

function leavesOf(namespace: string, value: unknown, path: string[] = []): Text[] {
  if (typeof value === 'string') return [{ namespace, key: path.join('.'), text: value }]
  return Object.entries(value as object).flatMap(([key, it]) =>
    leavesOf(namespace, it, [...path, key]),
  )
}
