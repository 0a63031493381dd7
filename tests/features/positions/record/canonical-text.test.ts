import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalLine, canonicalText } from '~/features/positions/record/canonical-text'

test.each<[why: string, typed: string, canonical: string]>([
  ['one line end is added', 'a', 'a\n'],
  ['and many are one', 'a\n\n\n', 'a\n'],
  ['empty lines before go', '\n \n\na', 'a\n'],
  ['and those between stay', 'a\n\n\nb\n', 'a\n\n\nb\n'],
  ['Windows', 'a\r\nb\r\n', 'a\nb\n'],
  ['an old Macintosh', 'a\rb', 'a\nb\n'],
  ['line ends of Unicode', 'a\u2028b\u2029c\u0085d\ve\ff', 'a\nb\nc\nd\ne\nf\n'],
  ['spaces at the end of a line', 'a  \nb\t\nc\u00a0', 'a\nb\nc\n'],
  ['spaces before and inside stay', '    a  b\u00a0c', '    a  b\u00a0c\n'],
  ['tabs inside stay', 'a\tb', 'a\tb\n'],
  ['only spaces', ' \t\u00a0\n\u2003 ', ''],
  ['nothing', '', ''],
  ['only what cannot be seen', '\u200b\u202e\ufeff', ''],
  ['marks that turn the direction', 'a\u202eb\u2066c\u2069d\u200fe\u061cf', 'abcdef\n'],
  ['no width', 'po\u200bli\u200cce\u200d wo\u2060men\ufeff', 'police women\n'],
  ['soft hyphens and tags', 'po\u00adlice\u{e0041}', 'police\n'],
  ['fillers that look like nothing', 'a\u3164b\u115fc\u034fd', 'abcd\n'],
  ['control characters', 'a\u0000b\u0007c\u009fd\u001b[31m', 'abcd[31m\n'],
  ['half of a character', 'a\ud800b', 'a\ufffdb\n'],
  ['space hidden before a mark of no width', 'a \u200b\nb', 'a\nb\n'],
  ['Albanian, decomposed', 'e\u0308 c\u0327 E\u0308 C\u0327', 'ë ç Ë Ç\n'],
  ['Romanian, decomposed', 's\u0326 t\u0326 S\u0326 T\u0326 a\u0306', 'ș ț Ș Ț ă\n'],
  ['Romanian with a cedilla is another letter and stays so', 'ş ţ', 'ş ţ\n'],
  ['Serbian, decomposed', 'z\u030c c\u0301 đ', 'ž ć đ\n'],
  ['Bulgarian, decomposed', 'и\u0306 и\u0300', 'й ѝ\n'],
  ['Macedonian, decomposed', 'г\u0301 к\u0301 е\u0300', 'ѓ ќ ѐ\n'],
  ['a coloured picture stays one', 'a ✔\ufe0f', 'a ✔\ufe0f\n'],
])('%s', (_, typed, canonical) => {
  expect(canonicalText(typed)).toBe(canonical)
})

test.each([
  'Љубазни фењерџија чађавог лица хоће да ми покаже штос.\n',
  'Ѕидарски пејзаж: шугав билмез со чудење џвака ќофте и кељ на туѓ цех.\n',
  'За миг бях в чужд плюшен скърцащ фотьойл, и ѝ казах.\n',
  'Gëzuar! Unë dua të shtyp një fjalë me të gjitha shkronjat: çaj, xhaxha, nj, ll, rr.\n',
  'Muzicologă în bej vând whisky și tequila, preț fix.\n',
  'Gojazni đačić s biciklom drži hmelj i finu vatu u džepu nošnje.\n',
  '# Title\n\n1. one\n   - two\n\n> said\\\n> again\n\n```\ncode  with  spaces\n```\n',
])('%s is canonical already', (text) => {
  expect(canonicalText(text)).toBe(text)
})

test('what is canonical stays as it is, whatever was typed', () => {
  const some = fc.string({ unit: 'binary', maxLength: 60 })
  const marks = [...'ab \t\r\n', ...'\u0085\u00a0\u0308\u0326\u200b\u202e\u2028\ufeff\u115f']
  const odd = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((it) => it.join(''))
  fc.assert(
    fc.property(fc.oneof(some, odd), (typed) => {
      const once = canonicalText(typed)
      expect(canonicalText(once)).toBe(once)
      expect(once).toMatch(/^$|^(?!\n).*\S\n$/su)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['  Uniforms \n that\u00a0fit  ', 'Uniforms that fit'],
  ['Uni\u202eforms', 'Uniforms'],
  ['\u200b \u2066', ''],
])('a title is one line: %j', (typed, canonical) => {
  expect(canonicalLine(typed)).toBe(canonical)
})
