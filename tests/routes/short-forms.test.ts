import { type ActionFunction, createRequestHandler, type ServerBuild } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formsOf } from '../../server/forms.ts'
import { lastingOf, openBuiltApp } from '../support/built-app.ts'

type Form = Record<string, string>
const replyRoute = 'routes/discussions.$threadId.replies'
const replies = '/discussions/:thread/replies'
const reply = (body: string) => ({ formKey: uuidv7(), body, language: 'en' })

describe('the short way of a form', () => {
  let app: Awaited<ReturnType<typeof openBuiltApp>>
  let take: ReturnType<typeof formsOf>['take']
  let rest: ReturnType<typeof createRequestHandler>
  let remix: ReturnType<typeof createRequestHandler>

  beforeAll(async () => {
    app = await openBuiltApp()
    const forms = formsOf(app.build)
    take = forms.take
    rest = createRequestHandler(forms.rest, 'production')
    remix = createRequestHandler(app.build, 'production')
  })
  afterAll(() => app.close())

  /** The build with another action behind the form of a reply. */
  function withAction(action: ActionFunction): ServerBuild {
    const route = app.build.routes[replyRoute] as ServerBuild['routes'][string]
    const module = { ...route.module, action }
    return { ...app.build, routes: { ...app.build.routes, [replyRoute]: { ...route, module } } }
  }
  const send = (address: string, form: Form) =>
    app.ask(address, { method: 'POST', body: new URLSearchParams(form) })
  async function shortly(address: string, form: Form) {
    const request = send(address, form)
    const context = await app.contextOf(request)
    const taken = await take(request, context)
    const wasShort = taken instanceof Response
    return { answer: wasShort ? taken : await rest(taken, context), wasShort }
  }
  async function atLength(address: string, form: Form): Promise<Response> {
    const request = send(address, form)
    return remix(request, await app.contextOf(request))
  }
  async function count(body: string): Promise<number> {
    const { rows } = await app.database.query(
      'SELECT count(*)::int AS count FROM reply WHERE body = $1',
      [body],
    )
    return rows[0].count
  }

  test('leads to the new reply as Remix does', async () => {
    const { answer, wasShort } = await shortly(replies, reply('by the short way'))
    const long = await atLength(replies, reply('by the long way'))
    expect(wasShort).toBe(true)
    expect([answer.status, long.status]).toEqual([303, 303])
    const placeOf = (it: Response) => it.headers.get('Location')?.replace(/\d+#reply-\d+$/, '')
    expect(placeOf(answer)).toBe(placeOf(long))
    expect([...answer.headers.keys()]).toEqual([...long.headers.keys()])
    expect(await count('by the short way')).toBe(1)
  })

  test.each<[what: string, address: string, form: Form, status: number]>([
    ['a form with a fault', replies, { ...reply(''), formKey: uuidv7() }, 422],
    ['a preview', replies, { ...reply('**as it will look**'), intent: 'preview' }, 200],
    ['an unknown thread', `/discussions/${uuidv7()}/replies`, reply('to nobody'), 404],
    ['a route without a page', `/discussions/${uuidv7()}/pin`, {}, 404],
    ['a draft', '/drafts', { place: 'nowhere', body: 'x' }, 422],
    ['a page without forms', '/chapters', {}, 405],
  ])('answers %s as Remix does', async (_, address, form, status) => {
    const { answer, wasShort } = await shortly(address, form)
    const long = await atLength(address, form)
    expect(wasShort).toBe(false)
    expect(long.status).toBe(status)
    expect(answer.status).toBe(status)
    expect(await lastingOf(answer)).toBe(await lastingOf(long))
    expect([...answer.headers]).toEqual([...long.headers])
  })

  test.each([
    ['with a question', (path: string) => `${path}?index`],
    ['spelled otherwise', (path: string) => path.replaceAll('-', '%2D')],
  ])('leaves an address %s to Remix', async (what, spelled) => {
    const path = new URL(send(replies, {}).url).pathname
    const { answer, wasShort } = await shortly(spelled(path), reply(`${what}, posted`))
    expect(wasShort).toBe(false)
    expect(answer.status).toBe(303)
    expect(await count(`${what}, posted`)).toBe(1)
  })

  test('an answer with a place that is no way to a page is left to Remix', async () => {
    const made = new Response(null, { status: 201, headers: { Location: '/trust' } })
    const { take: takeMade } = formsOf(withAction(vi.fn(() => made)))
    const request = send(replies, reply('never posted'))
    expect(await takeMade(request, await app.contextOf(request))).toBeInstanceOf(Request)
  })

  test('an action whose answer is not the way to a page runs once all the same', async () => {
    const action = vi.fn(app.build.routes[replyRoute]?.module.action as ActionFunction)
    const counted = formsOf(withAction(action))
    const request = send(replies, reply(''))
    const context = await app.contextOf(request)
    const taken = await counted.take(request, context)
    const answer = await createRequestHandler(counted.rest, 'production')(taken as Request, context)
    expect(answer.status).toBe(422)
    expect(action).toHaveBeenCalledOnce()
  })
})
