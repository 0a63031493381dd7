import { expect, test } from 'vitest'
import { formatMoment } from '~/lib/dates'
import { locales, localName } from '~/lib/locales'

test.each([
  ['hr', { en: 'Board', 'sr-Latn': 'Odbor' }, 'Odbor'],
  ['hr', { en: 'Board', 'sr-Latn': 'Savet', bs: 'Vijeće' }, 'Vijeće'],
  ['bs', { en: 'Board', sq: 'Bordi', cnr: 'Odbor' }, 'Odbor'],
  ['cnr', { en: 'Board', hr: 'Odbor' }, 'Odbor'],
  ['sr-Cyrl', { en: 'Board', 'sr-Latn': 'Odbor' }, 'Odbor'],
  ['ro', { en: 'Board', 'sr-Latn': 'Odbor' }, 'Board'],
  ['mk', { sq: 'Bordi' }, 'Bordi'],
  ['mk', {}, ''],
] as const)('a reader in %s finds in %o the name %s', (locale, names, name) => {
  expect(localName(names, locale)).toBe(name)
})

test.each(locales)('an evening in %s is told in 24 hours', (locale) => {
  expect(formatMoment('2020-11-26T18:05:00Z', locale)).toMatch(/(^|\D)19:05(?!.*\p{L}\.\p{L}\.)/u)
})
