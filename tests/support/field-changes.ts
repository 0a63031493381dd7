import { createHash } from 'node:crypto'
import { canonicalJson } from '../../app/features/positions/record/canonical-json.ts'
import type { SignedPublication } from '../../app/features/positions/record/publication.ts'

type Path = Array<string | number>

/** A changed file by what was changed in it: one of every kind of value that it holds, written in the canonical form. */
export function fieldChanges(file: string): Map<string, string> {
  const changed = new Map<string, string>()
  const look = (value: unknown, path: Path) => {
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(key) : key])
    else {
      const kind = path.map((it) => (typeof it === 'number' ? '*' : it)).join('.')
      if (!changed.has(kind)) changed.set(kind, write(file, path, otherThan(value)))
    }
  }
  look(JSON.parse(file), [])
  return changed
}

/** Each Cyrillic letter of the texts that has a Latin one of the same look, put in its place once, with the hash of the text made new. */
export function lookAlikes(file: string): string[] {
  const { languages } = (JSON.parse(file) as SignedPublication).publication
  return languages.flatMap(({ text }, place) =>
    [...latinFor].flatMap(([cyrillic, latin]) => {
      if (!text.includes(cyrillic)) return []
      const signed = JSON.parse(file) as SignedPublication
      const changed = text.replace(cyrillic, latin)
      Object.assign(signed.publication.languages[place] ?? {}, {
        text: changed,
        sha256: createHash('sha256').update(changed).digest('hex'),
      })
      return [canonicalJson(signed)]
    }),
  )
}

const latinFor = new Map(Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', ј: 'j' }))

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string' || value === '') return 'x'
  const at = Math.floor(value.length / 2)
  return `${value.slice(0, at)}${value[at] === '1' ? '2' : '1'}${value.slice(at + 1)}`
}

function write(file: string, path: Path, value: unknown): string {
  const whole = JSON.parse(file)
  let holder = whole
  for (const step of path.slice(0, -1)) holder = holder[step]
  holder[path.at(-1) ?? ''] = value
  return canonicalJson(whole)
}
