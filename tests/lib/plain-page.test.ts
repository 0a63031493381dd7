import { describe, expect, test } from 'vitest'
import { locales } from '~/lib/locales'
import { toSerbianCyrillic } from '~/lib/transliterate'
import { plainPage } from '../../server/plain-page.ts'
import { plainWords } from '../../server/plain-words.ts'

describe('the plain pages', () => {
  test('speak every language of the interface, each with words of its own', () => {
    expect(Object.keys(plainWords)).toEqual([...locales])
    for (const [language, words] of Object.entries(plainWords)) {
      if (language === 'en') continue
      const english = Object.values(plainWords.en.texts)
      expect(Object.values(words.texts).filter((it) => english.includes(it))).toEqual([])
    }
  })

  test('say in Serbian Cyrillic what they say in Serbian Latin', () => {
    const cyrillic = JSON.stringify(plainWords['sr-Latn'], (_key, value) =>
      typeof value === 'string' ? toSerbianCyrillic(value) : value,
    )
    expect(plainWords['sr-Cyrl']).toEqual(JSON.parse(cyrillic))
  })

  test.each([
    ['locale=ro', 'sq', 'ro'],
    ['other=1; locale=cnr', '', 'cnr'],
    ['locale=constructor', 'bg', 'bg'],
    ['', 'de-AT,de;q=0.9,hr;q=0.8,en;q=0.5', 'hr'],
    ['', 'sr-RS', 'sr-Cyrl'],
    ['', 'sr-Latn-ME,en', 'sr-Latn'],
    ['', 'bs-Latn-BA', 'bs'],
    ['', 'MK', 'mk'],
    ['', 'xx', 'en'],
    ['', '__proto__', 'en'],
  ])('answer a visitor with cookie "%s" who accepts "%s" in %s', (cookie, accept, language) => {
    expect(plainPage(503, cookie, accept)).toContain(`<html lang="${language}">`)
  })

  test('lead to the start where sending again makes no sense, else to the same address', () => {
    expect(plainPage(413, 'locale=bg')).toContain('<a href="/">Към началото</a>')
    expect(plainPage(500, 'locale=bg')).toContain('<a href="">Опитай отново</a>')
  })
})
