import { describe, expect, test } from 'vitest'
import { commonLanguages, nameSpoken, shareLanguage } from '~/lib/spoken-languages'

describe('two understand each other', () => {
  test.each([
    [['sr'], ['hr'], true],
    [['cnr'], ['bs'], true],
    [['sr-Cyrl'], ['sr-Latn'], true],
    [['mk'], ['bg'], false],
    [['sr'], ['mk'], false],
    [['sq', 'en'], ['ro', 'en'], true],
    [[], ['en'], false],
  ])('%j and %j: %j', (one, other, understood) => {
    expect(shareLanguage(one, other)).toBe(understood)
    expect(shareLanguage(other, one)).toBe(understood)
    expect(commonLanguages(one, other).length > 0).toBe(understood)
  })
})

test('what two have in common counts each tongue once, rather as both call it', () => {
  expect(commonLanguages(['hr', 'sr', 'en'], ['sr', 'bs', 'en'])).toEqual(['sr', 'en'])
  expect(commonLanguages(['hr', 'bs'], ['sr'])).toEqual(['hr'])
  expect(commonLanguages(['sq', 'mk'], ['mk', 'sq'])).toEqual(['sq', 'mk'])
})

test('a language has its own name, and else its tag', () => {
  expect([nameSpoken('mk'), nameSpoken('tr')]).toEqual(['Македонски', 'tr'])
})
