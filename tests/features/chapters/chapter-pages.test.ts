import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { listServices } from '~/features/applications/list-services.server'
import { installation } from '~/features/auth/viewer'
import { foundBelow } from '~/features/chapters/found-below.server'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { listOffices } from '~/features/chapters/list-offices.server'
import { nameChapter } from '~/features/chapters/name-chapter.server'
import type { FoundChapterForm, NameChapter } from '~/features/chapters/schema'
import { NameChapterSchema, WriteWelcomeSchema } from '~/features/chapters/schema'
import { setJoinRule } from '~/features/chapters/set-join-rule.server'
import { writeWelcome } from '~/features/chapters/write-welcome.server'
import { listReplies } from '~/features/discussions/list-replies.server'
import { openChapterSpace } from '~/features/discussions/open-chapter-space.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { intlLocale, localName } from '~/lib/locales'
import { buildMember, buildThread, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'

const naming = (changes: Partial<NameChapter> = {}): NameChapter => ({
  version: 1,
  name: { en: 'Riders', 'sr-Latn': 'Jahačice' },
  short: { en: 'R' },
  footnote: { en: 'A footnote' },
  publicName: {},
  publicFootnote: {},
  languages: ['sr'],
  ranks: [],
  ...changes,
})

async function buildAssociation(parentId = 'serbia-moi'): Promise<string> {
  const id = `a-${uuidv7()}`
  await foundChapter(installation, { id, kind: 'association', parentId, names: { en: 'Riders' } })
  return id
}
const found = (id: string) => db.chapter.findUniqueOrThrow({ where: { id } })

describe('naming a chapter', () => {
  test('changes every name and leaves the id, with one activity', async () => {
    const id = await buildAssociation()
    const coordinator = await buildMember({ office: 'coordinator' })
    await leaving(['chapters.chapter_named'], () => nameChapter(coordinator, id, naming()))
    expect(await lastActivity()).toMatchObject({ chapterId: id, actorId: coordinator.memberId })
    expect(await found(id)).toMatchObject({
      id,
      names: { en: 'Riders', 'sr-Latn': 'Jahačice' },
      shortNames: { en: 'R' },
      footnotes: { en: 'A footnote' },
      publicNames: null,
      languages: ['sr'],
      version: 2,
    })
  })

  test('leaves what it is called in languages that the form does not ask for', async () => {
    const id = await buildAssociation()
    await openChapterSpace({ chapterId: id })
    const said = { en: 'Riders', mk: 'Јавачки', sl: 'Jahačice', 'sr-Cyrl-ME': 'Јахачице' }
    const columns = ['names', 'shortNames', 'footnotes', 'publicNames', 'publicFootnotes'] as const
    const data = Object.fromEntries(columns.map((column) => [column, said]))
    await db.chapter.update({ where: { id }, data })
    const coordinator = await buildMember({ office: 'coordinator' })
    expect(await nameChapter(coordinator, id, naming())).toBe('done')
    const { sl, 'sr-Cyrl-ME': cyrillic } = said
    const unasked = { sl, 'sr-Cyrl-ME': cyrillic }
    const names = { ...naming().name, ...unasked }
    expect(await found(id)).toMatchObject({
      names,
      shortNames: { ...naming().short, ...unasked },
      footnotes: { ...naming().footnote, ...unasked },
      publicNames: unasked,
      publicFootnotes: unasked,
    })
    expect((await found(id)).names).not.toHaveProperty('mk')
    expect(await db.space.findFirst({ where: { chapterId: id } })).toMatchObject({ names })
  })

  test('its space takes the name too', async () => {
    const id = await buildAssociation()
    await openChapterSpace({ chapterId: id })
    await nameChapter(await buildMember({ office: 'coordinator' }), id, naming())
    expect(await db.space.findMany({ where: { chapterId: id }, select: { names: true } })).toEqual([
      { names: { en: 'Riders', 'sr-Latn': 'Jahačice' } },
    ])
  })

  test('beside her words a member stands with the short name of her chapter', async () => {
    const id = `s-${uuidv7()}`
    const names = { en: 'A very long name', mk: 'Долго име' }
    await foundChapter(installation, { id, kind: 'service', parentId: 'serbia', names })
    await openChapterSpace({ chapterId: id })
    await db.chapter.update({ where: { id }, data: { shortNames: { en: 'Short' } } })
    const author = await buildMember({ in: id })
    const threadId = await buildThread(author)
    await postReply(author, threadId, { formKey: uuidv7(), body: 'Words', language: 'en' })
    const replies = await listReplies({ id: threadId, audience: 'network' }, { after: 0, upTo: 9 })
    expect(replies.map((it) => it.chapter)).toEqual([
      { en: 'Short', mk: 'Долго име' },
      { en: 'Short', mk: 'Долго име' },
    ])
  })

  test('cuts nobody’s line: what a chapter is called gives no right', async () => {
    const id = await buildAssociation()
    const epoch = async () => (await db.rightsEpoch.findFirstOrThrow()).version
    const before = await epoch()
    await nameChapter(await buildMember({ office: 'coordinator' }), id, naming())
    expect(await epoch()).toBe(before)
    await db.chapter.update({ where: { id }, data: { kind: 'association' } })
    expect(await epoch()).toBeGreaterThan(before)
  })

  test('of two who save in the same moment one is told', async () => {
    const id = await buildAssociation()
    const coordinator = await buildMember({ office: 'coordinator' })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => nameChapter(coordinator, id, naming())),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(1)
    expect((await found(id)).version).toBe(2)
  })

  test('is refused to others, and changes nothing', async () => {
    const id = await buildAssociation()
    for (const viewer of [
      await buildMember(),
      await buildMember({ in: 'albania-asp', office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
    ])
      expect(await leaving([], () => statusOf(nameChapter(viewer, id, naming())))).toBe(403)
    const coordinator = await buildMember({ office: 'coordinator' })
    expect(await statusOf(nameChapter(coordinator, 'atlantis', naming()))).toBe(404)
  })

  test('in public a service may bear another name, with its footnote', async () => {
    const id = `s-${uuidv7()}`
    await foundChapter(installation, {
      id,
      kind: 'service',
      parentId: 'serbia',
      names: { en: 'Within', bs: 'Unutra' },
    })
    await db.chapter.update({
      where: { id },
      data: { publicNames: { en: 'Outside' }, publicFootnotes: { en: 'Without prejudice' } },
    })
    const service = (await listServices()).find((it) => it.id === id)
    expect(service?.inPublic).toEqual({
      names: { en: 'Outside', bs: 'Unutra' },
      footnotes: { en: 'Without prejudice' },
    })
    expect(service?.names).toEqual({ en: 'Within', bs: 'Unutra' })
  })

  test('a form without a name, or with one too long, says so at its place', () => {
    const read = (form: object) =>
      NameChapterSchema.safeParse({ version: '1', ...form }).error?.issues.map((it) => [
        it.path.join('.'),
        it.message,
      ])
    expect(read({ name: { en: '   ' } })).toEqual([['name', 'chapters:fault.name']])
    expect(read({ name: { en: 'x'.repeat(121) } })).toEqual([
      ['name.en', 'chapters:fault.name_long'],
    ])
    expect(read({ name: { en: 'x' }, ranks: 'inspector' })).toEqual([
      ['ranks', 'chapters:fault.ranks'],
    ])
    expect(read({ name: { en: 'x' }, version: '2147483647' })).toEqual([
      ['version', 'chapters:fault.version'],
    ])
    const good = NameChapterSchema.parse({
      version: '1',
      name: { en: ' a\nb ' },
      ranks: 'inspector 3\n\nviši savetnik: 5',
    })
    expect(good.name).toEqual({ en: 'a b' })
    expect(good.ranks).toEqual([
      ['inspector', 3],
      ['viši savetnik', 5],
    ])
  })
})

describe('the words of welcome', () => {
  const words = { version: 1, readers: 'chapter' as const, welcome: { en: '**Hello** <script>' } }

  test('are stored as written and as shown, for one circle', async () => {
    const id = await buildAssociation()
    const coordinator = await buildMember({ office: 'coordinator' })
    await leaving(['chapters.welcome_written'], () => writeWelcome(coordinator, id, words))
    expect(await found(id)).toMatchObject({
      welcome: { en: '**Hello** <script>' },
      welcomeHtml: { en: '<p><strong>Hello</strong> &lt;script&gt;</p>' },
      welcomeAudience: `chapter:${id}`,
    })
    expect(await writeWelcome(coordinator, id, words)).toBe('stale')
    await writeWelcome(coordinator, id, { version: 2, readers: 'public', welcome: {} })
    expect(await found(id)).toMatchObject({ welcome: null, welcomeHtml: null })
  })

  test('reach those who apply only when they are for anyone', async () => {
    const chair = await buildMember({ in: 'bulgaria-moi', office: 'coordinator' })
    const shown = async () =>
      (await listServices()).find(({ id }) => id === 'bulgaria-moi')?.welcomeHtml ?? null
    const { version } = await found('bulgaria-moi')
    await writeWelcome(chair, 'bulgaria-moi', { ...words, version, readers: 'network' })
    expect(await shown()).toBeNull()
    await writeWelcome(chair, 'bulgaria-moi', { ...words, version: version + 1, readers: 'public' })
    expect(await shown()).toEqual({ en: '<p><strong>Hello</strong> &lt;script&gt;</p>' })
  })

  test('too long a text says so in its language', () => {
    const read = WriteWelcomeSchema.safeParse({
      version: 1,
      readers: 'network',
      welcome: { mk: 'x'.repeat(5_001) },
    })
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['welcome.mk'])
  })
})

describe('founding below a chapter', () => {
  const form = (changes: Partial<FoundChapterForm> = {}): FoundChapterForm => ({
    kind: 'association',
    name: 'Drejtueset',
    language: 'sq',
    formKey: uuidv7(),
    ...changes,
  })

  test('gives it a page and, by a job, a space; the same form twice is one chapter', async () => {
    const coordinator = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const asked = form({ english: 'Drivers', foundedOn: '2019-05-01' })
    const first = await leaving(['chapters.chapter_founded'], () =>
      foundBelow(coordinator, 'albania-asp', asked),
    )
    expect(await leaving([], () => foundBelow(coordinator, 'albania-asp', asked))).toEqual(first)
    const id = 'id' in first ? first.id : ''
    expect(await found(id)).toMatchObject({
      names: { en: 'Drivers', sq: 'Drejtueset' },
      path: ['wpon-see', 'albania', 'albania-asp', id],
    })
    await openChapterSpace({ chapterId: id })
    await openChapterSpace({ chapterId: id })
    expect(await db.space.findMany({ where: { chapterId: id } })).toMatchObject([
      { kind: 'chapter', audience: `chapter:${id}`, names: { en: 'Drivers', sq: 'Drejtueset' } },
    ])
    expect((await viewerOf(coordinator.memberId)).coordinates).toContain(id)
  })

  test('is refused for what is not hers, and for a day to come', async () => {
    const coordinator = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const status = (parentId: string, changes = {}) =>
      leaving([], () => statusOf(foundBelow(coordinator, parentId, form(changes))))
    expect(await status('serbia-moi')).toBe(403)
    expect(await status('albania')).toBe(403)
    expect(await status('albania-asp', { kind: 'service' })).toBe(403)
    expect(await status('atlantis')).toBe(404)
    expect(
      await leaving([], () =>
        foundBelow(coordinator, 'albania-asp', form({ foundedOn: '2999-01-01' })),
      ),
    ).toEqual({ fault: 'chapters:fault.founded' })
  })
})

describe('the list of chapters', () => {
  test.each(['en', 'bg', 'hr'] as const)(
    'stands in the order of the reader: %s',
    async (locale) => {
      const chapters = await listChapters(locale)
      const { compare } = new Intl.Collator(intlLocale(locale))
      const services = chapters.filter(({ parentId }) => parentId === 'wpon-see')
      const names = services.map((it) => localName(it.names, locale))
      expect(names).toEqual([...names].sort(compare))
      expect(names.length).toBeGreaterThan(5)
    },
  )
})

describe('the offices of another day', () => {
  test('are those held then, by members who are still here', async () => {
    const id = await buildAssociation('croatia-moi')
    const member = await buildMember({ in: 'croatia-moi', association: id })
    const leaver = await buildMember({ in: 'croatia-moi', association: id })
    for (const { memberId } of [member, leaver])
      await grantMandate(installation, {
        memberId,
        chapterId: id,
        office: 'chair',
        from: new Date('2021-01-01T00:00:00Z'),
        until: new Date('2022-01-01T00:00:00Z'),
      })
    await db.membership.updateMany({
      where: { memberId: leaver.memberId },
      data: { until: new Date('2023-01-01') },
    })
    const on = async (day: string) =>
      (await listOffices(member, id, new Date(`${day}T12:00:00Z`))).map(({ name, canEnd }) => [
        name,
        canEnd,
      ])
    expect(await on('2021-06-01')).toEqual([[member.displayName, false]])
    expect(await on('2022-01-01')).toEqual([])
    expect(await on('2020-12-31')).toEqual([])
    expect(await listOffices(member, id)).toEqual([])
  })
})

describe('the rule of joining', () => {
  test('is set by the coordinators, with one activity; set twice it is one change', async () => {
    const id = await buildAssociation()
    const coordinator = await buildMember({ office: 'coordinator' })
    await leaving(['chapters.join_rule_set'], () => setJoinRule(coordinator, id, 'open'))
    await leaving([], () => setJoinRule(coordinator, id, 'open'))
    expect((await found(id)).joinRule).toBe('open')
    for (const viewer of [
      await buildMember(),
      await buildMember({ in: 'bih-rs', office: 'coordinator' }),
    ])
      expect(await leaving([], () => statusOf(setJoinRule(viewer, id, 'coordinator')))).toBe(403)
  })
})
