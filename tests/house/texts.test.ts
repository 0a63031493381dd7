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
    const { whole, made } = wordsAsked()
    const isAsked = (namespace: string, key: string) =>
      stemsOf(key).some((it) => whole.has(`${namespace}:${it}`) || whole.has(`any:${it}`)) ||
      made.some(({ spoken, asked }) =>
        asked.includes(':')
          ? matches(asked, `${namespace}:${key}`)
          : (spoken.includes(namespace) || asked.includes('.')) && matches(asked, key),
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

/** All words that could be keys: whole ones to be looked up, and those of which a part is made while running. */
function wordsAsked() {
  const whole = new Set<string>()
  const made: Array<{ spoken: string[]; asked: string }> = []
  for (const { text } of sources) {
    const spoken = spokenIn(text)
    for (const asked of new Set(quotedIn(text))) {
      if (asked.includes('*')) made.push({ spoken, asked })
      else if (asked.includes(':')) whole.add(asked)
      else {
        for (const namespace of spoken) whole.add(`${namespace}:${asked}`)
        if (asked.includes('.')) whole.add(`any:${asked}`)
      }
    }
  }
  return { whole, made }
}

/** A key, and what it may be a plural form or a line of. */
function stemsOf(key: string): string[] {
  const cuts = [...key.matchAll(/_/g)].map(({ index }) => key.slice(0, index))
  return [key, key.replace(/\.\d+$/, ''), ...cuts]
}

// Thousands of keys are compared with hundreds of such words.
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
