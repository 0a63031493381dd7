import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourcesOf, withoutComments } from './files.ts'

const folder = 'app/locales/en'
const catalogs = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    keysOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  ]),
)
const namespaces = Object.keys(catalogs)
const texts = Object.fromEntries(
  namespaces.map((it) => [
    it,
    catalogs[it]?.filter((key) => !catalogs[it]?.some((other) => other.startsWith(`${key}.`))),
  ]),
)
const sources = sourcesOf('app', 'scripts')
const speaking = sources.filter(({ text }) => spokenIn(text).length > 0)

describe('every text that the code asks for', () => {
  test('there are such texts', () => {
    expect(speaking.length).toBeGreaterThan(30)
    expect(speaking.flatMap(({ text }) => askedIn(text)).length).toBeGreaterThan(200)
  })

  test('stands in the catalog', () => {
    const missing = speaking.flatMap(({ path, text }) => {
      const spoken = spokenIn(text)
      return askedIn(text)
        .filter((key) => !spoken.some((it) => exists(key, it)))
        .map((key) => `${path}: ${key}`)
    })
    expect(missing).toEqual([])
  })

  test('and no text stands there that no page, rule or mail asks for', () => {
    const quoted = sources.map(({ text }) => ({ spoken: spokenIn(text), keys: quotedIn(text) }))
    const isAsked = (namespace: string, key: string) =>
      quoted.some(({ spoken, keys }) =>
        keys.some((it) =>
          it.includes(':')
            ? matches(it, `${namespace}:${key}`)
            : (spoken.includes(namespace) || it.includes('.')) && matches(it, key),
        ),
      )
    const idle = namespaces.flatMap((namespace) =>
      (texts[namespace] ?? [])
        .filter((key) => !isAsked(namespace, key))
        .map((key) => `${namespace}:${key}`),
    )
    expect(idle).toEqual([])
  })

  test('and so does every message that a schema or a rule names', () => {
    const messages = sources.flatMap(({ text }) => messagesIn(text))
    expect(messages.length).toBeGreaterThan(20)
    expect(messages.filter((key) => !exists(key, ''))).toEqual([])
  })
})

/** The parts of the catalogs that a file speaks from. */
function spokenIn(text: string): string[] {
  const named = /(?:useT|translate|translator\([^,()]+,)\(?\s*'(\w+)'\)/g
  return [...new Set([...withoutComments(text).matchAll(named)].map(([, it = '']) => it))]
}

/** Keys given to t(…) as they are written; a part made while running stands as *. */
function askedIn(text: string): string[] {
  return [
    ...withoutComments(text).matchAll(/(?<![\w.$])t\(([^()]*?)(?:, ?\{|, ?\n|\)|,\s*$)/gm),
  ].flatMap(([, given = '']) => {
    const chosen = given.replace(/^[^?]*\?(?!\.)/, '')
    const plain = [...chosen.matchAll(/'([\w.:-]+)'/g)].map(([, key = '']) => key)
    const made = [...chosen.matchAll(/`([^`]+)`/g)].map(([, key = '']) =>
      key.replace(/\$\{[^}]*\}/g, '*'),
    )
    return [...plain, ...made]
  })
}

function messagesIn(text: string): string[] {
  const message = new RegExp(`'((?:${namespaces.join('|')}):[a-z_]+(?:\\.[a-z_]+)*)'`, 'g')
  return [...withoutComments(text).matchAll(message)].map(([, key = '']) => key)
}

/** Whatever stands in quotation marks and could be a key; a part made while running stands as *. */
function quotedIn(text: string): string[] {
  return [...withoutComments(text).matchAll(/'([\w.:-]+)'|`([\w.:${}() ?-]+)`/g)].map(
    ([, plain, made]) => plain ?? made?.replace(/\$\{[^}]*\}/g, '*') ?? '',
  )
}

// Thousands of keys are compared with thousands of words.
const patterns = new Map<string, RegExp>()

/** True where a key, or one plural form of it, is what the code asks for. */
function matches(asked: string, key: string): boolean {
  const pattern = patterns.get(asked) ?? patternOf(asked)
  patterns.set(asked, pattern)
  return pattern.test(key)
}

function patternOf(asked: string): RegExp {
  if (!/\w/.test(asked)) return /^\b$/
  // A list of texts is asked for as a whole.
  const pattern = asked.replaceAll('.', '\\.').replaceAll('*', '.+')
  return new RegExp(`^${pattern}(_\\w+|\\.\\d+)?$`)
}

function exists(asked: string, namespace: string): boolean {
  const [part, key] = asked.includes(':') ? asked.split(':') : [namespace, asked]
  const keys = catalogs[part ?? ''] ?? []
  const pattern = new RegExp(
    `^${(key ?? '').replaceAll('.', '\\.').replaceAll('*', '.+')}(_\\w+)?$`,
  )
  return keys.some((it) => pattern.test(it))
}

function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const path = before ? `${before}.${key}` : key
    return typeof value === 'string' ? [path] : [path, ...keysOf(value, path)]
  })
}
