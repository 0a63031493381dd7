import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, visitor } from '~/features/auth/viewer'
import { postReply } from '~/features/discussions/post-reply.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { unshareSpace } from '~/features/discussions/unshare-space.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { buildMember, buildSharedSpace, spaceOf, viewerOf } from '../../factories/people.ts'

let author: MemberViewer
let foreign: MemberViewer

async function talk(title: string, body: string, language = 'sr-Latn', space?: string) {
  const { threadId } = await startThread(author, space ?? (await spaceOf('serbia-moi')), {
    formKey: uuidv7(),
    title,
    body,
    language: language as 'en',
  })
  return threadId
}

const found = async (viewer: Parameters<typeof searchDiscussions>[0], query: string, page = 1) =>
  (await searchDiscussions(viewer, query, page)).found

beforeAll(async () => {
  author = await buildMember()
  foreign = await buildMember({ in: 'albania-asp' })
})

describe('searching', () => {
  test('meets every script and spelling of a word', async () => {
    const threadId = await talk('Људска права', 'Đačka uniforma, naš štab i ћуприја', 'sr-Cyrl')
    for (const query of [
      'ljudska prava',
      'ЉУДСКА',
      'djacka',
      'dacka',
      'ђачка униформа',
      'stab',
      'ćuprija',
      'cuprija',
    ])
      expect(await found(author, query), query).toMatchObject([{ threadId, seq: 1 }])
  })

  test('takes all words of the query, the last of them only begun', async () => {
    const threadId = await talk('Sklonište na Drini', 'Otvoreno od petka')
    expect(await found(author, 'drini sklo')).toMatchObject([{ threadId }])
    expect(await found(author, 'sklo drini')).toEqual([])
    expect(await found(author, 'skloniste savi')).toEqual([])
  })

  test('puts a title before a passage, and names the reply in its place', async () => {
    const inBody = await talk('Nešto drugo', 'Prvi red')
    const { seq } = await postReply(author, inBody, {
      formKey: uuidv7(),
      body: 'Ovde je **kormoran** viđen',
      language: 'sr-Latn',
    })
    const inTitle = await talk('Kormoran', 'Bez te reči')
    expect(await found(author, 'kormoran')).toMatchObject([
      { threadId: inTitle, seq: 1 },
      { threadId: inBody, seq, passage: 'Ovde je kormoran viđen' },
    ])
  })

  test('what is no word finds nothing and breaks nothing', async () => {
    for (const query of [
      '',
      '   ',
      "'",
      "a' | 'b",
      '!&|():*<->',
      '\0',
      '%',
      '\\',
      '&'.repeat(5_000),
    ])
      expect(await found(author, query), query).toEqual([])
    await talk('Zagrade', 'zagrade')
    for (const query of ["zagrade') | ('x", 'zagrade:*', "zagrade'", '!zagrade'])
      expect((await found(author, query)).length, query).toBeLessThanOrEqual(1)
  })

  test('comes twenty a page, none twice', async () => {
    for (let n = 0; n < 25; n++) await talk(`Fregata ${n}`, 'x')
    const [one, two] = [
      await searchDiscussions(author, 'fregata', 1),
      await searchDiscussions(author, 'fregata', 2),
    ]
    expect([one.found.length, one.hasNext, two.found.length, two.hasNext]).toEqual([
      20,
      true,
      5,
      false,
    ])
    const ids = [...one.found, ...two.found].map(({ threadId }) => threadId)
    expect(new Set(ids).size).toBe(25)
  })
})

describe('what is found is what may be read', () => {
  test('nothing of another chapter, of the board, or for a visitor', async () => {
    await talk('Tajna pelikan', 'pelikan')
    const council = await buildMember({ office: 'council-member', of: 'wpon-see' })
    await startThread(council, await spaceOf('board'), {
      formKey: uuidv7(),
      title: 'Pelikan u odboru',
      body: 'x',
      language: 'hr',
    })
    expect(await found(author, 'pelikan')).toHaveLength(1)
    expect(await found(council, 'pelikan')).toHaveLength(2)
    for (const viewer of [foreign, visitor, installation])
      expect(await found(viewer, 'pelikan')).toEqual([])
  })

  test('what all may read is found by all', async () => {
    await talk('Zajednički galeb', 'x', 'sr-Latn', await spaceOf('network'))
    expect(await found(foreign, 'galeb')).toHaveLength(1)
  })

  test('a right that ends takes what it found with it', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    author = await viewerOf(author.memberId)
    foreign = await viewerOf(foreign.memberId)
    await talk('Deljeni čvorak', 'x', 'sr-Latn', shared)
    expect(await found(foreign, 'cvorak')).toHaveLength(1)
    const host = await buildMember({ office: 'coordinator' })
    await unshareSpace(host, shared, 'albania-asp')
    expect(await found(await viewerOf(foreign.memberId), 'cvorak')).toEqual([])
    const leaver = await buildMember()
    expect(await found(leaver, 'cvorak')).toHaveLength(1)
    const { id } = await db.membership.findFirstOrThrow({ where: { memberId: leaver.memberId } })
    await endMembership(installation, id)
    expect(await found(await viewerOf(leaver.memberId), 'cvorak')).toEqual([])
  })

  test('an entry under another audience than its thread is found by nobody', async () => {
    const threadId = await talk('Zalutala sova', 'x')
    await db.$executeRaw`UPDATE search_entry SET audience = 'network' WHERE subject_id = ${threadId}::uuid`
    for (const viewer of [author, foreign]) expect(await found(viewer, 'sova')).toEqual([])
  })
})
