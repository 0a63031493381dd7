import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '~/features/positions/record/canonical-json'

// RFC 8785, 3.2.3: names are sorted by their UTF-16 units, so that the smile comes before U+FB33.
test('sorts names as the example of the RFC does', () => {
  const given = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  const values = Object.values(JSON.parse(canonicalJson(given)))
  // JSON.parse puts the name 1 first, so the order is read from the text.
  const inText = [...canonicalJson(given).matchAll(/:"([^"]+)"/g)].map(([, it]) => it)
  expect(values).toHaveLength(7)
  expect(inText).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

// RFC 8785, 3.2.2, its example without the numbers that are not whole.
test('writes strings and literals as the example of the RFC does', () => {
  const given = JSON.parse(
    '{"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
  )
  expect(canonicalJson(given)).toBe(
    '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

// RFC 8785, appendix B, as far as the numbers are whole and safe.
test.each([
  [0, '0'],
  [-0, '0'],
  [9007199254740991, '9007199254740991'],
  [-9007199254740991, '-9007199254740991'],
  [1e3, '1000'],
])('writes %d as %s', (number, written) => {
  expect(canonicalJson(number)).toBe(written)
})

test.each([
  ['a fraction', 0.5],
  ['more than counts exactly', 2 ** 53],
  ['no number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['nothing', undefined],
  ['nothing inside', { a: undefined }],
  ['half of a character', '\ud800'],
  ['half of a character in a name', { '\udc00': 1 }],
  ['a function', () => 1],
  ['a large number', 1n],
])('refuses %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('means the same value, however it was put together', () => {
  const values = fc.jsonValue({ maxDepth: 4 })
  const whole = values.map((it) => JSON.parse(JSON.stringify(it), (_, at) => integer(at)))
  fc.assert(
    fc.property(whole, (value) => {
      const written = canonicalJson(value)
      expect(JSON.parse(written)).toEqual(value)
      expect(canonicalJson(turned(value))).toBe(written)
    }),
  )
})

function integer(value: unknown): unknown {
  return typeof value === 'number' ? Math.trunc(value % 1e15) + 0 : value
}

/** The same value with the members of each object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, it]) => [name, turned(it)])
  return Object.fromEntries(members.toReversed())
}
