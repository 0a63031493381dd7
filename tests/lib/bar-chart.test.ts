import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figures } from '~/components/figures'

const figure = (key: string, value: number | null, more: object = {}) => ({
  key,
  label: `The ${key} ones`,
  value,
  text: value === null ? 'not told' : String(value),
  share: '5 %',
  ...more,
})
const draw = (figures: ReturnType<typeof figure>[]) =>
  renderToStaticMarkup(
    createElement(Figures, {
      id: 'some',
      title: 'Some things',
      description: 'Bars of them',
      columns: ['What', 'How many', 'Share'],
      figures,
    }),
  )
const widthsIn = (html: string) =>
  [...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width))

test('the picture and the table say the same, and the picture says what it is', () => {
  const html = draw([figure('old', 4), figure('new', 2, { href: '/there' })])
  const [picture = '', table = ''] = html.split('</svg>')
  for (const part of [picture, table])
    for (const said of ['The old ones', 'The new ones', '>4<', '>2<']) expect(part).toContain(said)
  expect(picture).toMatch(/role="img" aria-labelledby="some-title some-about"/)
  expect(picture).toContain('<title id="some-title">Some things</title>')
  expect(picture).toContain('<desc id="some-about">Bars of them</desc>')
  expect(table).toContain('<a href="/there">The new ones</a>')
})

test('a bar is as long as its number, and nothing is no bar', () => {
  const [longest = 0, half = 0] = widthsIn(draw([figure('a', 4_000), figure('b', 2_000)]))
  expect(half * 2).toBeCloseTo(longest)
  // The number stands behind it, on a phone too.
  expect(longest).toBeLessThan(80)
  expect(widthsIn(draw([figure('a', 0), figure('b', null)]))).toEqual([])
})

test('a label that is too long for a phone is broken between words, and none of it is lost', () => {
  const label = 'Police bodies of the Federation of Bosnia and Herzegovina'
  const html = draw([figure('a', 1, { label })])
  const lines = [...html.matchAll(/<text x="0"[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(label)
})
