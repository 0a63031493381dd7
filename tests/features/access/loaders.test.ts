import type { AppLoadContext } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, type Viewer, visitor } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, buildThread, spaceOf } from '../../factories/people.ts'

type Handler = (args: {
  request: Request
  params: Record<string, string>
  context: AppLoadContext
}) => Promise<unknown>
type Route = { loader?: Handler; action?: Handler }

const routes = import.meta.glob<Route>('/app/routes/*.{ts,tsx}')

/** What is open to those who are signed out; every other address sends them to sign in. */
const open = [
  'home',
  'login',
  'login.second-factor',
  'apply',
  'apply.$token',
  'invitation.$token',
  'logout',
  'exit',
  'password-reset',
  'password-reset.$token',
  'news',
  'news.$newsId',
  'news.feed',
  'positions',
  'positions.$number',
  'positions.$number.file',
  'positions.$number.pdf',
  'positions.checker',
  'positions.feed',
  'demo.sign-in',
  'demo.outbox',
  'language',
  'trust',
  'not-found',
]
const closed = Object.keys(routes)
  .map((file) => file.replace(/^\/app\/routes\/|\.tsx?$/g, ''))
  .filter((name) => !open.includes(name))

const form = {
  formKey: uuidv7(),
  title: 'A title',
  body: 'Some words',
  language: 'en',
  version: '1',
  level: 'follow',
  seq: '1',
  chapter: 'croatia-moi',
  reason: 'a good reason',
  until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
}

async function routeOf(name: string): Promise<Route> {
  const load = routes[`/app/routes/${name}.ts`] ?? routes[`/app/routes/${name}.tsx`]
  return (await load?.()) ?? {}
}

/** Where a handler sends a viewer, or the status that it refuses her with; 200 when it answers. */
async function ask(
  name: string,
  part: 'loader' | 'action',
  viewer: Viewer,
  params: Record<string, string> = {},
  fields: Record<string, string> = form,
): Promise<string> {
  const handler = (await routeOf(name))[part]
  if (!handler) return 'none'
  const request = new Request(
    'http://test.example/somewhere',
    part === 'action' ? { method: 'POST', body: new URLSearchParams(fields) } : {},
  )
  const context = { viewer, locale: 'en', isDemo: true, address: '127.0.0.1', token: null }
  try {
    const answer = await handler({ request, params, context: context as AppLoadContext })
    return answer instanceof Response ? whereTo(answer) : '200'
  } catch (refused) {
    if (refused instanceof Response) return whereTo(refused)
    throw refused
  }
}

function whereTo(answer: Response): string {
  return answer.headers.get('Location')?.replace(/\?.*/, '') ?? String(answer.status)
}

describe('signed out', () => {
  test.each(closed)('%s leads to the way in', async (name) => {
    for (const part of ['loader', 'action'] as const)
      expect(['none', '/login']).toContain(await ask(name, part, visitor))
  })
})

describe('a member of another chapter', () => {
  let outsider: MemberViewer
  let ids: Record<string, string>
  beforeAll(async () => {
    const author = await buildMember()
    outsider = await buildMember({ in: 'albania-asp' })
    const spaceId = await spaceOf('serbia-moi')
    const threadId = await buildThread(author, spaceId)
    const { id: replyId } = await db.reply.findFirstOrThrow({ where: { threadId } })
    const { id: applicationId } = await buildApplication()
    ids = { threadId, replyId, spaceId, applicationId, memberId: author.memberId }
  })

  const withIds = closed.filter((name) => /\$(thread|space|member|application)Id/.test(name))
  test.each(withIds)('finds nothing behind %s', async (name) => {
    for (const part of ['loader', 'action'] as const)
      expect(['none', '404']).toContain(await ask(name, part, outsider, ids))
  })
  test('keeps no draft there', async () => {
    for (const place of [`thread:${ids.threadId}`, `space:${ids.spaceId}`])
      expect(await ask('drafts', 'action', outsider, {}, { place, body: 'x' })).toBe('404')
  })
  test('there are such addresses', () => {
    expect(withIds.length).toBeGreaterThan(12)
  })
})

describe('who may read but not do', () => {
  let reader: MemberViewer
  let author: MemberViewer
  let coordinator: MemberViewer
  let associate: MemberViewer
  let ids: Record<string, string>
  beforeAll(async () => {
    author = await buildMember()
    reader = await buildMember()
    coordinator = await buildMember({ office: 'coordinator' })
    associate = await buildMember({ in: null, association: 'serbia-moi' })
    const spaceId = await spaceOf('serbia-moi')
    const threadId = await buildThread(author, spaceId)
    const { id: replyId } = await db.reply.findFirstOrThrow({ where: { threadId } })
    const { id: mandateId } = await db.mandate.findFirstOrThrow({
      where: { membership: { memberId: coordinator.memberId } },
    })
    ids = { threadId, replyId, spaceId, mandateId, memberId: author.memberId }
  })

  test.each([
    ['discussions.$threadId.replies.$replyId.edit', 'loader'],
    ['discussions.$threadId.replies.$replyId.edit', 'action'],
    ['discussions.$threadId.closure', 'action'],
    ['discussions.$threadId.pin', 'action'],
    ['members.$memberId.suspension', 'loader'],
    ['members.$memberId.suspension', 'action'],
    ['mandates.$mandateId', 'loader'],
    ['mandates.$mandateId', 'action'],
    ['spaces.$spaceId.sharing', 'action'],
    ['members.$memberId.vetting', 'loader'],
    ['members.$memberId.vetting', 'action'],
    ['members.$memberId.vouching', 'loader'],
    ['members.$memberId.vouching', 'action'],
    ['coordination', 'loader'],
    ['coordination.invitations', 'loader'],
    ['coordination.invitations', 'action'],
    ['coordination.questions', 'loader'],
    ['coordination.questions', 'action'],
    ['audit', 'loader'],
  ] as const)('%s (%s) refuses her', async (name, part) => {
    expect(await ask(name, part, reader, ids)).toBe('403')
  })

  test.each([
    ['spaces.$spaceId.threads', 'loader'],
    ['spaces.$spaceId.threads', 'action'],
    ['discussions.$threadId.replies', 'loader'],
    ['discussions.$threadId.replies', 'action'],
    ['discussions.$threadId.following', 'action'],
  ] as const)(
    '%s (%s) refuses one who is no member of the network, or whose vetting has ended',
    async (name, part) => {
      expect(await ask(name, part, associate, ids)).toBe('403')
      expect(await ask(name, part, { ...reader, vettedUntil: null }, ids)).toBe('403')
    },
  )

  test('while each is open to her whose it is', async () => {
    const edit = 'discussions.$threadId.replies.$replyId.edit'
    expect(await ask(edit, 'loader', author, ids)).toBe('200')
    expect(await ask('members.$memberId.suspension', 'loader', coordinator, ids)).toBe('200')
    expect(await ask('audit', 'loader', coordinator)).toBe('200')
    expect(await ask('spaces.$spaceId.threads', 'loader', reader, ids)).toBe('200')
  })

  test('nobody writes into a closed thread', async () => {
    const threadId = await buildThread(author, ids.spaceId)
    await closeThread(coordinator, threadId)
    const name = 'discussions.$threadId.replies'
    for (const part of ['loader', 'action'] as const)
      expect(await ask(name, part, author, { threadId })).toBe('403')
  })
})
