import { expect, test } from 'vitest'
import { compareTexts, type Piece } from '~/lib/compare-texts.server'

const told = (pieces: Piece[]) =>
  pieces.map((it) => (it.change === 'gap' ? `…${it.lines}` : `${it.change}:${it.text}`))
const lines = (...some: Array<string | number>) => some.join('\n')

test('words that changed in a line are marked, and only they', () => {
  expect(told(compareTexts('One vest fits.\nTwo.', 'One coat fits.\nTwo.'))).toEqual([
    'same:One ',
    'removed:vest',
    'added:coat',
    'same: fits.\n',
    'same:Two.\n',
  ])
})

test('whole lines come and go', () => {
  expect(told(compareTexts('a\nb', 'a\nb\nc'))).toEqual(['same:a\nb\n', 'added:c\n'])
  expect(told(compareTexts('a\nb', 'a'))).toEqual(['same:a\n', 'removed:b\n'])
  expect(told(compareTexts('', 'a'))).toEqual(['added:a\n'])
})

test('the same text is the same, however long', () => {
  const text = lines(...Array.from({ length: 40 }, (_, n) => n))
  expect(told(compareTexts(text, text))).toEqual([`same:${text}\n`])
})

test('long parts that stayed are left out, but for what stands next to a change', () => {
  const many = Array.from({ length: 20 }, (_, n) => `line ${n}`)
  const before = lines(...many, 'old', ...many)
  const after = lines(...many, 'new', ...many)
  expect(told(compareTexts(before, after))).toEqual([
    '…18',
    'same:line 18\nline 19\n',
    'removed:old',
    'added:new',
    'same:\n',
    'same:line 0\nline 1\n',
    '…18',
  ])
})

test('two long texts without a word in common are compared in the time of a page', () => {
  const words = (letter: string) =>
    Array.from({ length: 12_000 }, (_, n) => `${letter}${n}`).join(' ')
  const start = performance.now()
  const pieces = compareTexts(words('a'), words('b'))
  expect(performance.now() - start).toBeLessThan(3_000)
  expect(told(pieces).map((it) => it.split(':')[0])).toEqual(['removed', 'added'])
})
