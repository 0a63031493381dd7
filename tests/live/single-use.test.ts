import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberViewer } from '~/features/auth/viewer'
import { terms } from '~/lib/terms'
import { sameBrowser, type Visitor } from '../support/browser-like.ts'
import { openLiveWorld } from '../support/live-world.ts'

const tries = 50

describe(`of ${tries} tries at once one has its effect`, () => {
  let world: Awaited<ReturnType<typeof openLiveWorld>>
  let origin: string
  let author: MemberViewer
  let atWork: Visitor
  let coordinator: Visitor

  beforeAll(async () => {
    world = await openLiveWorld()
    origin = world.servers[0].origin
    const { buildMember } = world.people
    author = await buildMember()
    atWork = await world.visit(origin, author.memberId)
    const { memberId } = await buildMember({ office: 'coordinator' })
    coordinator = await world.visit(origin, memberId)
  })
  afterAll(async () => {
    expect(world.servers[0].output()).not.toContain('"level":50')
    await world.close()
  })

  /** The same form, sent many times in one moment. */
  function sendAll(visitor: Visitor, path: string, form: Record<string, string>) {
    return Promise.all(Array.from({ length: tries }, () => sameBrowser(visitor).post(path, form)))
  }
  const statusesOf = (answers: Array<{ status: number }>) =>
    answers.map(({ status }) => status).sort((a, b) => a - b)
  const placesOf = (answers: Response[]) =>
    new Set(answers.map(({ headers }) => headers.get('Location')))
  const activities = (type: string, subjectId: string) =>
    world.db.activity.count({ where: { type, subjectId } })
  const allSeeOther = Array.from({ length: tries }, () => 303)

  test('a form that starts a thread starts one', async () => {
    const spaceId = await world.people.spaceOf('serbia-moi')
    const title = `Once ${uuidv7()}`
    const form = { formKey: uuidv7(), title, body: 'Only one', language: 'en' }
    const answers = await sendAll(atWork, `/spaces/${spaceId}/threads`, form)
    expect(statusesOf(answers)).toEqual(allSeeOther)
    expect(placesOf(answers).size).toBe(1)
    const threads = await world.db.thread.findMany({ where: { title } })
    expect(threads).toHaveLength(1)
    expect(await activities('discussions.thread_started', threads[0]?.id ?? '')).toBe(1)
  })

  test('a form that replies replies once', async () => {
    const threadId = await world.people.buildThread(author)
    const { memberId } = await world.people.buildMember()
    const colleague = await world.visit(origin, memberId)
    const form = { formKey: uuidv7(), body: 'Only one', language: 'en' }
    const answers = await sendAll(colleague, `/discussions/${threadId}/replies`, form)
    expect(statusesOf(answers)).toEqual(allSeeOther)
    expect(placesOf(answers).size).toBe(1)
    expect(await world.db.reply.count({ where: { threadId } })).toBe(2)
  })

  test('a session ends once', async () => {
    const { cookie } = await world.visit(origin, author.memberId)
    const session = hashOf(cookie.replace('mreza=', ''))
    const before = await activities('auth.sessions_ended', author.memberId)
    const answers = await sendAll(atWork, '/settings/sessions', { session })
    expect(statusesOf(answers)).toEqual([303, ...Array.from({ length: tries - 1 }, () => 404)])
    expect(await activities('auth.sessions_ended', author.memberId)).toBe(before + 1)
  })

  test('a thread closes once, and takes no reply after it', async () => {
    const threadId = await world.people.buildThread(author)
    const words = () => ({ formKey: uuidv7(), body: 'In time?', language: 'en' })
    const [closings, replies] = await Promise.all([
      sendAll(coordinator, `/discussions/${threadId}/closure`, {}),
      Promise.all(
        Array.from({ length: 8 }, () =>
          sameBrowser(atWork).post(`/discussions/${threadId}/replies`, words()),
        ),
      ),
    ])
    expect(statusesOf(closings)).toEqual(allSeeOther)
    expect(await activities('discussions.thread_closed', threadId)).toBe(1)
    const passed = replies.filter(({ status }) => status === 303).length
    expect(replies.filter(({ status }) => status === 403).length).toBe(8 - passed)
    const { lastSeq } = await world.db.thread.findUniqueOrThrow({ where: { id: threadId } })
    expect(lastSeq).toBe(1 + passed)
    expect(await world.db.reply.count({ where: { threadId } })).toBe(1 + passed)
  })

  test('a member is suspended once', async () => {
    const { memberId } = await world.people.buildMember()
    const until = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10)
    const form = { reason: 'as the rules of the chapter say', until }
    const answers = await sendAll(coordinator, `/members/${memberId}/suspension`, form)
    expect(statusesOf(answers)).toEqual(allSeeOther)
    const suspensions = await world.db.suspension.findMany({ where: { memberId } })
    expect(suspensions).toHaveLength(1)
    expect(await activities('memberships.member_suspended', suspensions[0]?.id ?? '')).toBe(1)
  })

  test('a suspension is lifted once', async () => {
    const { memberId } = await world.people.buildMember()
    const { id } = await world.db.suspension.create({
      data: {
        memberId,
        chapterId: 'serbia-moi',
        reason: 'as agreed',
        from: new Date(Date.now() - 1_000),
        until: new Date(Date.now() + 86_400_000),
      },
    })
    const path = `/members/${memberId}/suspension`
    const answers = await sendAll(coordinator, path, { _method: 'delete' })
    expect(statusesOf(answers)).toEqual([303, ...Array.from({ length: tries - 1 }, () => 404)])
    expect(await activities('memberships.suspension_lifted', id)).toBe(1)
  })

  test('a link from a mail sets one password, wherever it is opened', async () => {
    const { memberId } = await world.people.buildMember()
    const token = randomBytes(20).toString('base64url')
    const expiresAt = new Date(Date.now() + 60_000)
    await world.db.passwordReset.create({ data: { id: hashOf(token), memberId, expiresAt } })
    // Each from an address of its own, or the limit of one address would refuse most of them.
    const statuses = await Promise.all(
      Array.from({ length: tries }, (_, n) =>
        postFrom(
          `127.0.1.${n + 1}`,
          `/password-reset/${token}`,
          `a lantern, the ${n}th, on a bridge`,
        ),
      ),
    )
    expect(statuses.sort()).toEqual([303, ...Array.from({ length: tries - 1 }, () => 422)])
    expect(await activities('auth.password_reset', memberId)).toBe(1)
  })

  function postFrom(localAddress: string, path: string, password: string): Promise<number> {
    return new Promise((done, fail) => {
      const headers = {
        Origin: origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      }
      const sent = request(origin, { method: 'POST', path, headers, localAddress }, (answer) => {
        answer.resume().on('end', () => done(answer.statusCode ?? 0))
      })
      sent.on('error', fail).end(new URLSearchParams({ password, terms: terms.version }).toString())
    })
  }
})

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
