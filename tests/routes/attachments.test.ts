import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { filesForm } from '../support/files-form.ts'
import { type LibraryWorld, openLibraryWorld } from '../support/library-world.ts'
import { LiveClient, until } from '../support/live-client.ts'

let world: LibraryWorld
let member: Visitor
let desk: Visitor
let other: Visitor
let thread: string

beforeAll(async () => {
  world = await openLibraryWorld()
  member = await world.enter('member')
  desk = await world.enter('coordinator')
  other = await world.enter('member-other-chapter')
  const begun = await member.post(`/spaces/${world.library}/threads`, {
    ...{ formKey: uuidv7(), title: 'Vests', body: 'How do they fit?', language: 'en' },
  })
  thread = (begun.headers.get('Location') ?? '').split(/[?#]/)[0] ?? ''
})
afterAll(() => world?.end())

/** Posts a reply by the button that leads on to its files. */
async function reply(): Promise<string> {
  const form = { formKey: uuidv7(), body: 'See the plan.', language: 'en', intent: 'files' }
  const answer = await member.post(`${thread}/replies`, form)
  expect(answer.status).toBe(303)
  const files = answer.headers.get('Location') ?? ''
  expect(files).toMatch(/^\/discussions\/[0-9a-f-]+\/replies\/[0-9a-f-]+\/files$/)
  // Sent again, as a script does that comes to where it leads.
  expect((await member.post(`${thread}/replies`, form)).headers.get('Location')).toBe(files)
  return files
}

test('a reply is posted and its files are added, without scripts; who reads the thread saves them, and nobody else', async () => {
  const files = await reply()
  const form = await (await member.get(files)).text()
  expect(form).toContain('See the plan.')
  expect(form).toContain(`action="${files}"`)
  const client = new LiveClient(world.server.origin, {
    ...{ thing: 'thread', id: thread.split('/').at(-1) ?? '', cookie: desk.cookie, after: 9 },
  })
  await client.ready()
  const content = randomBytes(9_000)
  content.write('%PDF-1.4\n')
  const sent = await member.post(files, filesForm([{ name: 'plan b.pdf', content }]))
  expect(sent.status).toBe(303)
  const outcome = await (await member.get(sent.headers.get('Location') ?? '')).text()
  expect(outcome).toContain(`href="${files.replace(/\/files$/, '')}"`)
  const page = await (await desk.get(thread)).text()
  const [, address = ''] =
    /href="(\/documents\/[0-9a-f-]{36})"[^>]*><span[^>]*>plan b\.pdf/.exec(page) ?? []
  expect(address).not.toBe('')
  // Hers alone is the way to add more.
  expect(page).not.toContain(files)
  expect(await (await member.get(thread)).text()).toContain(`href="${files}"`)

  await until(() => client.named('edited').length > 0, 'the file')
  expect(JSON.stringify(client.named('edited').at(-1))).toContain(address.split('/').at(-1))
  client.stop()

  const document = await (await desk.get(address)).text()
  const [, file = ''] = /href="([^"]+)" download/.exec(document) ?? []
  expect(document).toContain(files.replace(/\/files$/, ''))
  expect(Buffer.from(await (await desk.get(file)).arrayBuffer()).equals(content)).toBe(true)
  for (const path of [files, address, file, thread])
    expect((await other.get(path)).status).toBe(404)
  expect((await desk.get(files)).status).toBe(403)

  const gone = await member.post(`${address}/withdrawal`, { reason: 'The wrong plan.' })
  expect(gone.headers.get('Location')).toBe(files.replace(/\/files$/, ''))
  expect(await (await desk.get(thread)).text()).not.toContain(address)
  expect((await desk.get(file)).status).toBe(404)
})

test('a form without a file, and one that breaks the rules, is told at its place', async () => {
  const files = await reply()
  const none = await member.post(files, filesForm([]))
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('aria-invalid="true"')
  const sent = await member.post(files, filesForm([{ name: 'empty.txt', content: '' }]))
  const outcome = await (await member.get(sent.headers.get('Location') ?? '')).text()
  expect(outcome).toContain('class="fault"')
  const hers = await desk.post(files, filesForm([{ name: 'a.txt', content: 'Not hers.' }]))
  expect(hers.status).toBe(403)
})
