/**
 * A value as the one JSON text that stands for it, by the JSON Canonicalization Scheme (RFC 8785): no
 * spaces, names sorted by their UTF-16 units, strings and numbers as ECMAScript writes them. Of
 * numbers only whole ones are taken, which leaves the hard part of the scheme out.
 * @throws {TypeError} for what no file of ours may hold: fractions, undefined, halves of a character.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return wholeNumber(value)
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no place in a file`)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, it]) => `${quoted(name)}:${canonicalJson(it)}`).join(',')}}`
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number`)
  return JSON.stringify(value)
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half of a character has no place in a file')
  return JSON.stringify(text)
}
