import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { askForTranslation } from '~/features/documents/editions/ask-for-translation.server'
import { beginEdition } from '~/features/documents/editions/begin-edition.server'
import { confirmEdition } from '~/features/documents/editions/confirm-edition.server'
import { listEditions } from '~/features/documents/editions/list-editions.server'
import { moveAuthority } from '~/features/documents/editions/move-authority.server'
import { readAsking } from '~/features/documents/editions/read-asking.server'
import { getDocument } from '~/features/documents/get-document.server'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { presentDocument } from '~/features/documents/present-document.server'
import type { Locale } from '~/lib/locales'
import { buildDocument, sendFiles } from '../../factories/documents.ts'
import { buildMember, spaceOf, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

let desk: MemberViewer
let member: MemberViewer
let foreign: MemberViewer
let space: string

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  member = await buildMember()
  foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})

/** Lets the next file of a language come, also the first. */
async function send(documentId: string, language: string): Promise<void> {
  const { id } = await db.edition.findFirstOrThrow({ where: { documentId, language } })
  const file = { name: `${language}.txt`, content: `${language} ${uuidv7()}` }
  const [line] = await sendFiles(desk, { spaceId: space, editionId: id, language }, file)
  expect(line?.state).toBe('stored')
}

/** A document in English, with translations that are up to date. */
async function buildSet(...languages: Locale[]): Promise<string> {
  const { id } = await buildDocument(desk, space)
  for (const language of languages) {
    await beginEdition(desk, id, { language, title: `Title in ${language}` })
    await send(id, language)
  }
  return id
}

async function statesOf(documentId: string): Promise<Record<string, string>> {
  const editions = await listEditions(await getDocument(desk, documentId))
  return Object.fromEntries(editions.map(({ language, state }) => [language, state]))
}

const shownTo = async (viewer: MemberViewer, id: string, locale: Locale) =>
  presentDocument(viewer, await getDocument(viewer, id), { asked: null, locale })

describe('a document in another language', () => {
  test('is there for readers once its file has come, and is what they read first', async () => {
    const { id } = await buildDocument(desk, space)
    await leaving(['documents.edition_added'], () =>
      beginEdition(desk, id, { language: 'sr-Cyrl', title: 'Записник' }),
    )
    expect(await beginEdition(desk, id, { language: 'sr-Cyrl', title: 'Записник седнице' })).toBe(
      'begun',
    )
    expect((await shownTo(member, id, 'sr-Cyrl')).language).toBe('en')
    const { id: editionId } = await db.edition.findFirstOrThrow({
      where: { documentId: id, language: 'sr-Cyrl' },
    })
    const entries = () => db.searchEntry.count({ where: { subjectId: editionId } })
    const words = { about: '', tags: ['minutes'], language: 'en' as const }
    const { version } = await getDocument(desk, id)
    await describeDocument(desk, id, { ...words, title: 'Minutes', version })
    expect(await entries()).toBe(0)
    await leaving(['documents.version_added'], () => send(id, 'sr-Cyrl'))
    expect(await entries()).toBe(1)
    expect(await shownTo(member, id, 'sr-Cyrl')).toMatchObject({
      ...{ language: 'sr-Cyrl', title: 'Записник седнице', isStale: false },
    })
    expect((await shownTo(member, id, 'sr-Latn')).language).toBe('sr-Cyrl')
    expect((await shownTo(member, id, 'sq')).language).toBe('en')
    const twice = leaving([], () => beginEdition(desk, id, { language: 'sr-Cyrl', title: 'X' }))
    expect(await twice).toBe('there')
    expect((await shownTo(member, id, 'sr-Cyrl')).title).toBe('Записник седнице')
  })

  test('is added by who may change it; where it is not read, it is not there', async () => {
    const { id } = await buildDocument(desk, space)
    const edition = { language: 'mk' as const, title: 'Записник' }
    expect(await statusOf(beginEdition(member, id, edition))).toBe(403)
    expect(await statusOf(beginEdition(foreign, id, edition))).toBe(404)
    await db.document.update({ where: { id }, data: { kind: 'reference' } })
    expect(await statusOf(beginEdition(desk, id, edition))).toBe(404)
    expect(await db.edition.count({ where: { documentId: id } })).toBe(1)
  })

  test('opened fifty times at once is one', async () => {
    const { id } = await buildDocument(desk, space)
    await leaving(['documents.edition_added'], () =>
      Promise.all(
        Array.from({ length: 50 }, () => beginEdition(desk, id, { language: 'ro', title: 'Plan' })),
      ),
    )
    expect(await db.edition.count({ where: { documentId: id, language: 'ro' } })).toBe(1)
  })
})

describe('a translation', () => {
  test('is stale once the authoritative text changes, and up to date when renewed or confirmed', async () => {
    const id = await buildSet('mk', 'sq')
    await send(id, 'en')
    expect(await statesOf(id)).toEqual({ en: 'authoritative', mk: 'stale', sq: 'stale' })
    expect((await shownTo(member, id, 'mk')).isStale).toBe(true)
    await send(id, 'mk')
    const confirmed = await leaving(['documents.edition_confirmed'], () =>
      confirmEdition(desk, id, { language: 'sq', seen: 2 }),
    )
    expect(confirmed).toBe('confirmed')
    expect(await statesOf(id)).toEqual({ en: 'authoritative', mk: 'current', sq: 'current' })
    await leaving([], () => confirmEdition(desk, id, { language: 'sq', seen: 2 }))
  })

  test('is not confirmed beside a text that another has overtaken, nor by who may not change it', async () => {
    const id = await buildSet('mk')
    await send(id, 'en')
    await send(id, 'en')
    const late = await leaving([], () => confirmEdition(desk, id, { language: 'mk', seen: 2 }))
    expect(late).toBe('overtaken')
    expect((await statesOf(id)).mk).toBe('stale')
    const seen = { language: 'mk', seen: 3 }
    expect(await statusOf(confirmEdition(member, id, seen))).toBe(403)
    expect(await statusOf(confirmEdition(foreign, id, seen))).toBe(404)
    expect(await statusOf(confirmEdition(desk, id, { ...seen, language: 'en' }))).toBe(404)
    expect(await statusOf(confirmEdition(desk, id, { ...seen, language: 'ro' }))).toBe(404)
  })
})

describe('another authoritative language', () => {
  test('leaves up to date what was, also the former one, and stale what was stale', async () => {
    const id = await buildSet('mk', 'sq', 'ro')
    await send(id, 'en')
    await confirmEdition(desk, id, { language: 'sq', seen: 2 })
    await send(id, 'en')
    // By number alone, Albanian would be ahead: it follows the second version, and the Macedonian text has one.
    for (const language of ['mk', 'ro']) await confirmEdition(desk, id, { language, seen: 3 })
    const { version } = await getDocument(desk, id)
    const moved = await leaving(['documents.authority_moved'], () =>
      moveAuthority(desk, id, { language: 'mk', version }),
    )
    expect(moved).toBe('moved')
    const states = { mk: 'authoritative', en: 'current', ro: 'current', sq: 'stale' }
    expect(await statesOf(id)).toEqual(states)
    await leaving([], () => moveAuthority(desk, id, { language: 'mk', version }))
    await send(id, 'mk')
    expect(await statesOf(id)).toEqual({ ...states, en: 'stale', ro: 'stale' })
  })

  test('is never a stale one, nor moved over a change that she has not seen, nor by who may not', async () => {
    const id = await buildSet('mk', 'sq')
    const { version } = await getDocument(desk, id)
    await send(id, 'en')
    const to = { language: 'mk', version: (await getDocument(desk, id)).version }
    expect(await leaving([], () => moveAuthority(desk, id, { ...to, version }))).toBe('overtaken')
    expect(await leaving([], () => moveAuthority(desk, id, to))).toBe('stale')
    expect(await statusOf(moveAuthority(member, id, to))).toBe(403)
    expect(await statusOf(moveAuthority(foreign, id, to))).toBe(404)
    expect(await statusOf(moveAuthority(desk, id, { ...to, language: 'bg' }))).toBe(404)
    expect((await statesOf(id)).en).toBe('authoritative')
  })
})

describe('a request for a translation', () => {
  const asked = (id: string, language: string) =>
    getDocument(desk, id)
      .then(listEditions)
      .then((all) => all.find((it) => it.language === language)?.asked ?? null)

  test('is counted once for each who asks, told as a few below five, and names nobody', async () => {
    const { id } = await buildDocument(desk, space)
    const ask = { language: 'sq' as const, asks: true }
    await leaving(['documents.translation_asked'], () => askForTranslation(member, id, ask))
    await leaving([], () => askForTranslation(member, id, ask))
    const activity = await db.activity.findFirst({
      where: { type: 'documents.translation_asked', subjectId: id },
    })
    expect(activity?.actorId).toBeNull()
    expect(await asked(id, 'sq')).toBe('few')
    for (let more = 0; more < 3; more++) await askForTranslation(await buildMember(), id, ask)
    expect(await asked(id, 'sq')).toBe('few')
    await askForTranslation(await buildMember(), id, ask)
    expect(await asked(id, 'sq')).toBe(5)
    await askForTranslation(member, id, { ...ask, asks: false })
    await askForTranslation(member, id, { ...ask, asks: false })
    expect(await asked(id, 'sq')).toBe('few')
  })

  test('is for her language where it is missing or stale, and ends when it comes or is renewed', async () => {
    const id = await buildSet('mk')
    const offered = async (locale: Locale) =>
      readAsking(member, await getDocument(desk, id), locale)
    expect(await offered('mk')).toBeNull()
    expect(await offered('en')).toBeNull()
    expect(await offered('ro')).toEqual({ language: 'ro', isThere: false, hasAsked: false })
    await leaving([], () => askForTranslation(member, id, { language: 'mk', asks: true }))
    await askForTranslation(member, id, { language: 'ro', asks: true })
    expect(await offered('ro')).toMatchObject({ hasAsked: true })
    await beginEdition(desk, id, { language: 'ro', title: 'Plan' })
    expect(await asked(id, 'ro')).toBe('few')
    await send(id, 'ro')
    expect(await offered('ro')).toBeNull()
    expect(await asked(id, 'ro')).toBeNull()
    await send(id, 'en')
    for (const language of ['mk', 'ro'] as const)
      await askForTranslation(member, id, { language, asks: true })
    expect(await offered('mk')).toEqual({ language: 'mk', isThere: true, hasAsked: true })
    await send(id, 'mk')
    await confirmEdition(desk, id, { language: 'ro', seen: 2 })
    expect(await db.translationRequest.count({ where: { documentId: id } })).toBe(0)
  })

  test('is for who reads it', async () => {
    const { id } = await buildDocument(desk, space)
    const ask = { language: 'sq' as const, asks: true }
    expect(await statusOf(askForTranslation(foreign, id, ask))).toBe(404)
    await db.document.update({ where: { id }, data: { kind: 'reference' } })
    expect(await statusOf(askForTranslation(member, id, ask))).toBe(404)
    expect(await readAsking(member, await getDocument(desk, id), 'sq')).toBeNull()
  })
})
