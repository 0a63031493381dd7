import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DatedText } from '~/components/dated-text'
import { type Shell, ShellProvider } from '~/shell'

function draw(text: (when: string) => string): string {
  const dated = createElement(DatedText, { at: '2026-03-12T09:00:00Z', dateOnly: true, text })
  return renderToStaticMarkup(
    createElement(ShellProvider, { value: { locale: 'en' } as Shell }, dated),
  )
}

const time = '<time dateTime="2026-03-12T09:00:00Z">12 Mar 2026</time>'

test.each([
  ['first', (when: string) => `${when} is the last day`, `${time} is the last day`],
  ['in the middle', (when: string) => `Until ${when}, no longer`, `Until ${time}, no longer`],
  ['last', (when: string) => `Until ${when}`, `Until ${time}`],
])('a date that a language puts %s stands there', (_, text, html) => {
  expect(draw(text)).toBe(html)
})
