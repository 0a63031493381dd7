import { describe, expect, test } from 'vitest'
import { canonicalKey, foldWord, indexText, meets, nameKey, queryTerms } from '~/lib/fold'
import { cyrillicLetters, latinLetters } from '~/lib/fold-letters'
import { mustMeet, mustNotMeet } from '~/lib/fold-vectors'

const isOneWord = (text: string) => /^[\p{L}\p{M}\p{N}]+$/u.test(text)
const reversedWords = (pairs: [string, string][]) =>
  pairs.filter((pair) => pair.every(isOneWord)).map(([query, text]) => [text, query])

describe('the vectors', () => {
  test('are as many as promised, and none is there twice', () => {
    expect(mustMeet.length).toBeGreaterThanOrEqual(200)
    expect(mustNotMeet.length).toBeGreaterThanOrEqual(50)
    const pairs = [...mustMeet, ...mustNotMeet].map((pair) => pair.join('\n'))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test.each(mustMeet)('%s finds %s', (query, text) => {
    expect(meets(query, text), `${indexText(query)} | ${indexText(text)}`).toBe(true)
  })

  test.each(reversedWords(mustMeet))('and back: %s finds %s', (query, text) => {
    expect(meets(query, text)).toBe(true)
  })

  test.each(mustNotMeet)('%s does not find %s', (query, text) => {
    expect(meets(query, text), `${indexText(query)} | ${indexText(text)}`).toBe(false)
  })

  test.each(reversedWords(mustNotMeet))('and back: %s does not find %s', (query, text) => {
    expect(meets(query, text)).toBe(false)
  })

  test.each(mustMeet)('%s finds %s in either normal form and any case', (query, text) => {
    expect(meets(query.normalize('NFD'), text.normalize('NFC'))).toBe(true)
    expect(meets(query.normalize('NFC'), text.normalize('NFD'))).toBe(true)
    // In capitals, the ending of PDF-OVI cannot be told from a second name.
    if (isOneWord(query)) expect(meets(query.toUpperCase(), text)).toBe(true)
    expect(meets(query, text.toLowerCase())).toBe(true)
  })
})

describe('foldWord', () => {
  const words = [...mustMeet, ...mustNotMeet]
    .flat()
    .flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u))

  test.each([
    ['Đurđević', ['durdevic', 'durdevich']],
    ['Djurdjevic', ['durdevic', 'dzurdzevic']],
    ['WПОН', ['wpon']],
    ['chat', ['chat']],
    ['Pencheva', ['pencheva', 'penceva']],
    ['България', ['balgaria', 'bulgaria', 'blgaria']],
    ['...', []],
  ])('gives %s the keys %s', (word, keys) => {
    expect(foldWord(word)).toEqual(keys)
  })

  test('gives between one and eight different keys of small ASCII letters and digits', () => {
    for (const word of [...words, 'щъѓќѕцчшțśźё', 'щъѓќѕцчшțśźёa', 'Сщъc']) {
      const keys = foldWord(word)
      expect(keys.length).toBeLessThanOrEqual(8)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]{1,64}$/)
    }
  })

  test('finds every key again by itself', () => {
    for (const word of [...words, ...randomWords(5_000)]) {
      const keys = foldWord(word)
      for (const key of keys) expect(foldWord(key), `${word}: ${key}`).toContain(key)
      if (keys[0]) expect(foldWord(keys[0])[0]).toBe(keys[0])
    }
  })
})

describe('canonicalKey', () => {
  test('is the first of the keys, for every word of the vectors', () => {
    const words = [...mustMeet, ...mustNotMeet].flat().flatMap((text) => text.split(/\P{L}+/u))
    expect(words.length).toBeGreaterThan(500)
    for (const word of [...words, 'ъ', 'Ъ', 'ь', '', '漢字', 'WПОН', 'Реtrović'])
      expect(canonicalKey(word), word).toBe(foldWord(word)[0] ?? '')
  })
})

describe('indexText', () => {
  test('keeps the order of the words', () => {
    expect(indexText('Шеф: Ана-Марија, 112')).toBe('sef shef ana maria 112')
  })

  test('passes over what has no letters', () => {
    expect(indexText(' — … 🙂 \u0301')).toBe('')
  })
})

describe('queryTerms', () => {
  test('gives the alternatives of each word', () => {
    expect(queryTerms('Ana Đorđević')).toEqual([['ana'], ['dordevic', 'dordevich']])
  })

  test('leaves out a case ending, and keeps a second name', () => {
    expect(queryTerms('WПОН-а')).toEqual([['wpon']])
    expect(queryTerms('OSBE-së')).toEqual([['osbe']])
    expect(queryTerms('Ana-Li').length).toBe(2)
    expect(queryTerms("d'Este").length).toBe(2)
  })
})

describe('nameKey', () => {
  test.each([
    ['Шћепановић-Његош Ивана', 'Scepanovic-Njegos Ivana'],
    ['Shchepanovich Njegosh Ivana', 'Šćepanović-Njegoš Ivana'],
    ['Милица Ђурђевић', 'Milica Djurdjevic'],
    ['Џамбазовска Снежана', 'Djambazovska Snezhana'],
    ['Džambazovska Snežana', 'Dzambazovska Snezana'],
    ['Пенчева Мария', 'Pencheva Marija'],
    ['Цветанова', 'Tsvetanova'],
    ['Știrbu Măriuța', 'Ştirbu Măriuţa'],
    ['Krasniqi-Gashi Ëngjëllushe', 'krasniqi gashi engjellushe'],
    ['Ѓорѓиевска', 'Gjorgjievska'],
  ])('suspects the same person: %s, %s', (name, other) => {
    expect(nameKey(name)).toBe(nameKey(other))
  })

  test('keeps the order of names, and tells other people apart', () => {
    expect(nameKey('Ана  Петровић-Илић')).toBe('ana petrovic ilic')
    expect(nameKey('Ana Petrović')).not.toBe(nameKey('Petrović Ana'))
    expect(nameKey('Ana Petrović')).not.toBe(nameKey('Anja Petrović'))
    expect(nameKey(' - ')).toBe('')
  })
})

describe('100 kB of hostile text', () => {
  const hostile = [
    '\u0301\u0323',
    'a\u0301\u0323',
    'ǆ',
    'щ',
    'щ ',
    'šč-',
    'dj',
    'k',
    'kh',
    'ts',
    "a'",
    'ﷺ',
    'Сщ',
  ]
  test.each([...hostile, 'y', 'ij', '\u200B', '🙂', '\uD800'])('%j again and again', (bit) => {
    const text = bit.repeat(Math.ceil(100_000 / bit.length))
    const start = performance.now()
    expect(indexText(text).length).toBeLessThan(10 * text.length)
    meets(text, text)
    nameKey(text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('one letter under 100,000 marks', () => {
    const start = performance.now()
    expect(indexText(`a${'\u0301\u0323'.repeat(50_000)}`)).toBe('a')
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

/** The same words in every run, of letters that the tables know and some they do not. */
function randomWords(count: number): string[] {
  const letters = [
    ...'abcdefghijklmnopqrstuvwxyz0dzhkjsctsiyлљ\u0301\u030C\u0327απ',
    ...Object.keys(cyrillicLetters),
    ...Object.keys(latinLetters),
  ]
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(9) }, () => letters[next(letters.length)]).join(''),
  )
}
