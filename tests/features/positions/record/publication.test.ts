import { createHash, sign } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '~/features/positions/record/canonical-json'
import { checkPublication, verdictOf } from '~/features/positions/record/check-publication'
import {
  fileOf,
  type Publication,
  type PublicKey,
  type SignedPublication,
  signedBytes,
} from '~/features/positions/record/publication'
import { publicationKey } from '~/features/positions/record/publication-key.server'
import { mostBytes, readPublication } from '~/features/positions/record/read-publication'
import { countVote } from '~/features/positions/vote/count-vote'
import { buildPosition, buildVote } from '../../../factories/publications.ts'
import { secret } from '../../../support/secret.ts'
import { loadSigning, secretBefore } from '../../../support/signing.ts'
import { smallChanges } from '../../../support/small-changes.ts'

let signing: Awaited<ReturnType<typeof loadSigning>>
let keys: PublicKey[]
let good: SignedPublication

beforeAll(async () => {
  signing = await loadSigning()
  keys = signing.listPublicKeys()
  good = signing.signPublication(buildPosition())
})

describe('the key', () => {
  test('follows from the secret alone, and always as before', () => {
    const { keyId, publicKey } = publicationKey(secret)
    expect({ keyId, publicKey }).toEqual({
      keyId: '7172a99e550ecff6',
      publicKey: 'd6d5bb8f2f7bb81c0fdf758fa35c15778d88c9a17453db35abfb7756ddfe90f0',
    })
  })

  test('of now and the one before are told, and nothing of them that is secret', () => {
    const told = [secret, secretBefore].map((it) => {
      const { keyId, publicKey } = publicationKey(it)
      return { keyId, publicKey }
    })
    expect(keys).toEqual(told)
  })

  test('has the beginning of its own hash as its name', () => {
    const { keyId, publicKey } = publicationKey(secret)
    const hash = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex')
    expect(hash.startsWith(keyId)).toBe(true)
  })

  test('is another one for another secret', () => {
    expect(publicationKey(`${secret}.`).publicKey).not.toBe(publicationKey(secret).publicKey)
  })
})

describe('a position as it was signed', () => {
  test('is read back the same, and every part of it holds', async () => {
    expect(read(fileOf(good))).toEqual(good)
    const check = await checkPublication(good, keys)
    expect(check).toMatchObject({
      signature: 'right',
      texts: Array(5).fill(true),
      authoritative: true,
      outcome: true,
    })
    expect(verdictOf(check)).toBe('right')
    expect(check.fingerprint).toBe(createHash('sha256').update(fileOf(good)).digest('hex'))
  })

  test('holds texts in their one form, by which they are hashed', () => {
    const { publication } = signing.signPublication(
      buildPosition({
        languages: [{ language: 'en', title: ' A \u202etitle ', text: 'one \r\nt\u200bwo' }],
      }),
    )
    expect(publication.languages).toEqual([
      {
        language: 'en',
        title: 'A title',
        text: 'one\ntwo\n',
        sha256: createHash('sha256').update('one\ntwo\n').digest('hex'),
        isAuthoritative: true,
      },
    ])
  })

  test('may stand alone, without partners, officers or an earlier version', async () => {
    const plain = signing.signPublication(
      buildPosition({ previous: null, partners: [], officers: [] }),
    )
    expect(verdictOf(await checkPublication(plain, keys))).toBe('right')
  })

  test('is not signed while an elector goes by the id of a member', () => {
    const electors = [{ id: '0190b0a0-0000-7000-8000-000000000001', chapter: 'serbia-moi' }]
    expect(() => signing.signPublication(buildPosition({ vote: buildVote({ electors }) }))).toThrow(
      'incomplete',
    )
  })

  test('is not signed when no checker would take it', () => {
    const text = 'a'.repeat(mostBytes)
    const languages = [{ language: 'en', title: 'Long', text }]
    expect(() => signing.signPublication(buildPosition({ languages }))).toThrow('too_large')
  })
})

describe('a signature', () => {
  const signedBy = (publication: Publication, bytes: Uint8Array, from = secret) => ({
    publication,
    signature: sign(null, bytes, publicationKey(from).privateKey).toString('hex'),
  })
  const signatureOf = async (signed: SignedPublication, known = keys) =>
    (await checkPublication(signed, known)).signature

  test('by the same key over the same bytes is the same', () => {
    expect(signedBy(good.publication, signedBytes(good.publication))).toEqual(good)
  })

  test('of another key under the name of ours is wrong', async () => {
    const forged = signedBy(good.publication, signedBytes(good.publication), `${secret}.`)
    expect(await signatureOf(forged)).toBe('wrong')
  })

  test('of a key that nobody knows stays unknown, however right it is', async () => {
    const { keyId, publicKey } = publicationKey(`${secret}.`)
    const publication = { ...good.publication, keyId }
    const forged = signedBy(publication, signedBytes(publication), `${secret}.`)
    expect(await signatureOf(forged)).toBe('unknown')
    expect(verdictOf(await checkPublication(forged, keys))).toBe('wrong')
    expect(await signatureOf(forged, [...keys, { keyId, publicKey }])).toBe('right')
  })

  test('of the key before is right after a change of keys', async () => {
    const publication = { ...good.publication, keyId: publicationKey(secretBefore).keyId }
    const before = signedBy(publication, signedBytes(publication), secretBefore)
    expect(await signatureOf(before)).toBe('right')
  })

  test('that our key gave for another purpose is wrong', async () => {
    const json = canonicalJson(good.publication)
    for (const before of ['', 'mreza letter\n', 'mreza position', '\n'])
      expect(await signatureOf(signedBy(good.publication, Buffer.from(before + json)))).toBe(
        'wrong',
      )
  })

  test('that is missing, zero or of another length is wrong or no file', async () => {
    expect(await signatureOf({ ...good, signature: '0'.repeat(128) })).toBe('wrong')
    expect(read(fileOf({ ...good, signature: '' }))).toBe('incomplete')
    expect(read(fileOf({ ...good, signature: good.signature.slice(2) }))).toBe('incomplete')
  })

  test('is open, not wrong, where the browser cannot check it', async () => {
    const keyId = good.publication.keyId
    const check = await checkPublication(good, [{ keyId, publicKey: 'ab' }])
    expect(check.signature).toBe('unchecked')
    expect(verdictOf(check)).toBe('open')
    expect(verdictOf({ ...check, outcome: false })).toBe('wrong')
  })
})

describe('who signs something that is not so', () => {
  const check = async (publication: Publication) => {
    const { privateKey } = publicationKey(secret)
    const signature = sign(null, signedBytes(publication), privateKey).toString('hex')
    const found = await checkPublication({ publication, signature }, keys)
    expect(found.signature).toBe('right')
    expect(verdictOf(found)).toBe('wrong')
    return found
  }

  test('is found out by the hash of the text', async () => {
    const languages = good.publication.languages.map((it, at) =>
      at === 1 ? { ...it, text: `${it.text}.` } : it,
    )
    expect((await check({ ...good.publication, languages })).texts).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
  })

  test('is found out by counting again', async () => {
    const { outcome, vote } = good.publication
    for (const publication of [
      { ...good.publication, outcome: { ...outcome, result: 'lost' as const } },
      { ...good.publication, outcome: {} as never },
      { ...good.publication, vote: { ...vote, ballots: vote.ballots.slice(2) } },
      // A record that cannot be counted at all.
      { ...good.publication, vote: { ...vote, electors: [...vote.electors, ...vote.electors] } },
    ])
      expect((await check(publication)).outcome).toBe(false)
  })

  test('is found out when the languages contradict each other', async () => {
    const { languages } = good.publication
    for (const publication of [
      { ...good.publication, authoritative: 'sq' },
      { ...good.publication, languages: languages.map((it) => ({ ...it, isAuthoritative: true })) },
      { ...good.publication, languages: [...languages, ...languages.slice(1, 2)] },
      { ...good.publication, languages: languages.slice(1) },
    ])
      expect((await check(publication)).authoritative).toBe(false)
  })
})

test('each letter of the file that is another one is noticed', async () => {
  const changes = smallChanges(fileOf(good))
  expect(changes.length).toBeGreaterThan(2_000)
  const whole = []
  const kinds = new Set<string>()
  for (const content of changes) {
    const found = read(content)
    const said = typeof found === 'string' ? found : verdictOf(await checkPublication(found, keys))
    kinds.add(said)
    if (said === 'right' || said === 'open') whole.push(content)
  }
  expect(whole).toEqual([])
  expect([...kinds].sort()).toEqual([
    'incomplete',
    'not_json',
    'other_format',
    'rewritten',
    'wrong',
  ])
}, 30_000)

test('each string and number that is another one is noticed by the signature', async () => {
  const changed = differing(good.publication)
  expect(changed.length).toBeGreaterThan(500)
  const { signature } = good
  for (const publication of changed) {
    const verdict = await checkPublication({ publication, signature }, keys)
    expect(verdict.signature, canonicalJson(publication)).toMatch(/^(wrong|unknown)$/)
  }
}, 30_000)

describe('a file', () => {
  const file = () => fileOf(good)
  test.each<[why: string, content: () => string | Uint8Array, fault: string]>([
    ['that is empty', () => '', 'not_json'],
    ['that is no JSON', () => '%PDF-1.7', 'not_json'],
    ['that is a number', () => '1', 'not_json'],
    ['that is null', () => 'null', 'not_json'],
    ['of brackets without end', () => '['.repeat(1_000_000), 'not_json'],
    ['in UTF-16', () => Buffer.from(file(), 'utf16le'), 'not_json'],
    ['with a byte that is no letter', () => withBrokenByte('�'), 'not_json'],
    ['with a mark in front', () => `\ufeff${file()}`, 'not_json'],
    ['of something else', () => '{"name":"mreza"}', 'other_format'],
    ['of a list', () => '[]', 'other_format'],
    ['of a later format', () => file().replace('"format":1', '"format":2'), 'other_format'],
    ['without its signature', () => canonicalJson({ publication: good.publication }), 'incomplete'],
    ['with something more', () => canonicalJson({ ...good, note: 'signed' }), 'incomplete'],
    ['with spaces', () => JSON.stringify(JSON.parse(file()), null, 2), 'rewritten'],
    ['with a line end', () => `${file()}\n`, 'rewritten'],
    ['with another order', () => JSON.stringify(good), 'rewritten'],
    ['with a letter as a number', () => file().replace('Uniforms', '\\u0055niforms'), 'rewritten'],
    [
      'with a name given twice',
      () => file().replace('"keyId"', '"keyId":"0123456789abcdef","keyId"'),
      'rewritten',
    ],
    ['with half of a character', () => file().replace('PCC', '\\ud800'), 'rewritten'],
    ['of five megabytes', () => `"${'a'.repeat(5_000_000)}"`, 'too_large'],
  ])('%s is none that could be checked', (_, content, fault) => {
    expect(read(content())).toBe(fault)
  })

  test('with __proto__ in it means nothing by it', () => {
    expect(read(file().replace('{"publication"', '{"__proto__":{},"publication"'))).toBe(
      'incomplete',
    )
  })
})

describe('the record of a vote, for everybody', () => {
  const member = (at: number) => `0190b0a0-0000-7000-8000-00000000000${at}`
  const record = buildVote({
    electors: [1, 2, 3, 4, 5].map((at) => ({ id: member(at), chapter: `chapter-${at % 2}` })),
    ballots: [1, 9, 2, 1, 4].map((at, n) => ({
      elector: member(at),
      choice: n === 0 ? 'against' : n === 4 ? 'none' : 'for',
      at: `2026-03-02T09:0${n}:00.000Z`,
    })),
  })

  test('names no member', () => {
    const hidden = signing.hideElectors(record, 'WPON/2026/03')
    expect(JSON.stringify(hidden)).not.toContain('0190b0a0')
    expect(hidden.electors.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
  })

  test('says of each elector what she said last, and not when', () => {
    const { ballots, opensAt } = signing.hideElectors(record, 'WPON/2026/03')
    expect(ballots.map(({ choice, at }) => [choice, at])).toEqual([
      ['for', opensAt],
      ['for', opensAt],
    ])
    expect(ballots.map(({ elector }) => elector)).toEqual(
      ballots.map(({ elector }) => elector).toSorted(),
    )
  })

  test('counts together who is of one service, and names none', () => {
    const hidden = signing.hideElectors(record, 'WPON/2026/03')
    expect(JSON.stringify(hidden)).not.toContain('chapter-')
    const sizes = (of: typeof record) =>
      [...Map.groupBy(of.electors, ({ chapter }) => chapter).values()]
        .map(({ length }) => length)
        .sort()
    expect(sizes(hidden)).toEqual(sizes(record))
    expect(new Set(hidden.electors.map(({ chapter }) => chapter))).toEqual(new Set(['s1', 's2']))
  })

  test('leaves services out where the rule counts none', () => {
    const rule = { ...record.rule, chapterQuorum: { kind: 'none' }, chapterMajority: null } as const
    const hidden = signing.hideElectors({ ...record, rule }, 'WPON/2026/03')
    expect(hidden.electors.map(({ chapter }) => chapter)).toEqual(Array(5).fill('s1'))
    expect(countVote(hidden)).toMatchObject({
      ...{ heads: countVote(record).heads, result: countVote({ ...record, rule }).result },
    })
  })

  test('comes to the same outcome', () => {
    const { heads, chapters, result } = countVote(record)
    const hidden = countVote(signing.hideElectors(record, 'WPON/2026/03'))
    expect(hidden).toMatchObject({ heads, chapters, result })
    expect(heads).toMatchObject({ electors: 5, for: 2 })
  })

  test('is the same each time, and in another order for another position', () => {
    const voters = (number: string) =>
      signing
        .hideElectors(record, number)
        .ballots.map(({ elector }) => elector)
        .join()
    expect(voters('WPON/2026/03')).toBe(voters('WPON/2026/03'))
    const orders = new Set(Array.from({ length: 30 }, (_, at) => voters(`WPON/2026/${at}`)))
    expect(orders.size).toBeGreaterThan(5)
  })
})

/** A file that holds the sign for what cannot be read, with a byte in its place that cannot be read. */
function withBrokenByte(sign: string): Uint8Array {
  const languages = [{ language: 'en', title: 'A', text: `one${sign}two` }]
  const bytes = Buffer.from(fileOf(signing.signPublication(buildPosition({ languages }))))
  const at = bytes.indexOf(sign)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)])
}

function read(content: string | Uint8Array) {
  return readPublication(typeof content === 'string' ? Buffer.from(content) : content)
}

/** The publication with one letter of one of its strings, or one of its numbers, changed; each in turn. */
function differing<Value>(value: Value): Value[] {
  if (typeof value === 'string') return smallChanges(value) as Value[]
  if (typeof value === 'number') return [(value + 1) as Value]
  if (typeof value === 'boolean') return [!value as Value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, it]) =>
    differing(it).map((other) =>
      Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other },
    ),
  ) as Value[]
}
