import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { presentChecker } from '~/features/positions/checker/present-checker.server'
import { localeFor, textsIn } from '~/features/positions/checker/texts'
import { type Locale, locales } from '~/lib/locales'

const key = { keyId: '0123456789abcdef', publicKey: 'ab'.repeat(32) }

test('the page is one small file that asks nobody for anything', () => {
  const page = presentChecker([key, key])
  expect(Buffer.byteLength(page)).toBeLessThan(60_000)
  expect(page).not.toMatch(/\b(?:src|href|action|srcset)=|url\(|@import|https?:\/\//)
  expect(page).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|\beval\(/)
})

test('its policy allows the script and the style that stand in it, and no more', () => {
  const page = presentChecker([key])
  const hash = (text = '') => createHash('sha256').update(text).digest('base64')
  const [, script] = /<script>(.*)<\/script>/s.exec(page) ?? []
  const [, style] = /<style>(.*)<\/style>/s.exec(page) ?? []
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ])
})

test('the server puts the keys of the board in, and nothing else of theirs', () => {
  const page = presentChecker([{ ...key, privateKey: 'innermost' } as typeof key])
  expect(page).toContain(`id="keys">${JSON.stringify([key])}</script>`)
  expect(page.includes('innermost')).toBe(false)
  expect(presentChecker([])).toContain('id="keys">[]</script>')
})

test.each<[preferred: string[], locale: Locale]>([
  [['sr-RS'], 'sr-Cyrl'],
  [['sr-Latn-RS'], 'sr-Latn'],
  [['sq-AL', 'en'], 'sq'],
  [['de-AT', 'hr-HR', 'en'], 'hr'],
  [['fr'], 'en'],
  [[], 'en'],
])('to a browser that prefers %j it speaks %s', (preferred, locale) => {
  expect(localeFor(preferred)).toBe(locale)
})

test.each(locales)('it says its texts in %s, with what belongs into them', (locale) => {
  const said = textsIn(locale)('checker:text.right', { language: '$& Shqip' })
  expect(said).toContain('$& Shqip: ')
})
