import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildMatrixWorld, type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'

let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
})
afterAll(() => world.end())

const words = () => ({ formKey: uuidv7(), body: `words ${uuidv7()}`, language: 'en' })

describe('an address with two ids is checked for both', () => {
  // The member reads and wrote in serbia and network; albania and board are closed to her.
  const mixtures = [
    ['serbia', 'network'],
    ['serbia', 'albania'],
    ['albania', 'serbia'],
    ['albania', 'albania'],
    ['network', 'board'],
    ['board', 'network'],
    ['never', 'serbia'],
    ['serbia', 'never'],
    ['serbia', 'malformed'],
  ] as const

  test.each(mixtures)('thread of %s, reply of %s', async (threadOf, replyOf) => {
    const { visitors, things, sql } = world
    const before = await takeSnapshot(sql)
    const base = `/discussions/${things[threadOf].thread}/replies/${things[replyOf].reply}`
    const edit = { ...words(), version: '1' }
    const answers = [
      await visitors.member.get(base),
      await visitors.member.get(`${base}/edit`),
      await visitors.member.get(`${base}/edit.data`),
      await visitors.member.get(`${base}/history`),
      await visitors.member.get(`${base}/history.data`),
      await visitors.member.post(`${base}/edit`, edit),
      await visitors.member.post(`${base}/edit`, { ...edit, intent: 'preview' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(answers.length).fill(404))
    expect(changesBetween(before, await takeSnapshot(sql))).toEqual([])
  })

  test('thread and reply of serbia, both hers', async () => {
    const { visitors, things } = world
    const base = `/discussions/${things.serbia.thread}/replies/${things.serbia.reply}`
    expect((await visitors.member.get(`${base}/edit`)).status).toBe(200)
    expect((await visitors.member.post(`${base}/edit`, { ...words(), version: '1' })).status).toBe(
      303,
    )
    await world.restore()
  })
})

describe('a thing in the room of a pair is found under its own pair alone', () => {
  const met = { heldOn: '2026-11-20', minutes: '60', meeting: 'online', theme: 'career' }
  const mixtures = ['own', 'foreign', 'over', 'never', 'malformed'] as const
  const pairs = mixtures.flatMap((of) => mixtures.map((with_) => [of, with_] as const))

  test.each(pairs.filter(([of, with_]) => of !== with_ || (of !== 'own' && of !== 'over')))(
    'room of %s, thing of %s',
    async (of, with_) => {
      const { visitors, pairings, sql } = world
      const before = await takeSnapshot(sql)
      const room = `/mentoring/pairs/${pairings[of].pairing}`
      const { goal, session, note } = pairings[with_]
      const forms: Array<[string, Record<string, string>]> = [
        [`goals/${goal}`, { words: 'x', progress: '25', version: '1' }],
        [`goals/${goal}/drop`, {}],
        [`sessions/${session}`, met],
        [`sessions/${session}`, { _method: 'delete' }],
        [`notes/${note}`, { words: 'x', version: '1' }],
        [`notes/${note}`, { _method: 'delete' }],
      ]
      const never = await (await visitors.member.get(`${room}/goals/${uuidv7()}`)).text()
      for (const [path, form] of forms) {
        const read = await visitors.member.get(`${room}/${path}`)
        expect([path, read.status, await read.text()]).toEqual([path, 404, never])
        const sent = await visitors.member.post(`${room}/${path}`, form)
        expect([path, sent.status, await sent.text()]).toEqual([path, 404, never])
      }
      expect(changesBetween(before, await takeSnapshot(sql))).toEqual([])
    },
  )
})

describe('a draft is kept only at a place that is hers and is what it says', () => {
  const places = ({ things }: MatrixWorld): Array<[place: string, status: number]> => [
    [`thread:${things.serbia.thread}`, 303],
    [`space:${things.serbia.space}`, 303],
    [`thread:${things.albania.thread}`, 404],
    [`space:${things.albania.space}`, 404],
    [`thread:${things.serbia.space}`, 404],
    [`space:${things.serbia.thread}`, 404],
    [`thread:${things.never.thread}`, 404],
    [`thread:${things.serbia.thread}:${things.albania.thread}`, 422],
    [`member:${things.serbia.thread}`, 422],
  ]

  test('in every mixture', async () => {
    for (const [place, status] of places(world)) {
      const answer = await world.visitors.member.post('/drafts', { place, body: 'half a' })
      expect([place, answer.status]).toEqual([place, status])
    }
  })

  test("and is never another member's", async () => {
    const { visitors, things, sql } = world
    const place = `thread:${things.network.thread}`
    const secret = `half a thought ${uuidv7()}`
    await visitors.member.post('/drafts', { place, body: secret })
    for (const path of ['', '/replies', '.data', '/replies.data']) {
      const address = `/discussions/${things.network.thread}${path}`
      expect(await (await visitors.member.get(address)).text()).toContain(secret)
      expect(await (await visitors.coordinator.get(address)).text()).not.toContain(secret)
    }
    const mine = () => sql.query('SELECT count(*)::int AS n FROM draft WHERE body = $1', [secret])
    await visitors.coordinator.post('/drafts', { place, body: '', title: '' })
    expect((await mine()).rows[0].n).toBe(1)
    await visitors.member.post('/drafts', { place, body: '', title: '' })
    expect((await mine()).rows[0].n).toBe(0)
  })
})

describe('an address with three ids is checked for all of them', () => {
  // The chair reads both drafts.
  const mixtures = [
    ['drafted', 'withdrawn', 'withdrawn'],
    ['withdrawn', 'drafted', 'drafted'],
    ['drafted', 'never', 'drafted'],
    ['drafted', 'malformed', 'drafted'],
    ['never', 'drafted', 'drafted'],
  ] as const

  test.each(mixtures)('draft of %s, section of %s', async (draftOf, sectionOf, commentOf) => {
    const { visitors, positions, sql } = world
    const before = await takeSnapshot(sql)
    const { section } = positions[sectionOf]
    const base = `/positions/drafts/${positions[draftOf].position}/sections/${section}`
    const said = { formKey: uuidv7(), version: '1', words: 'x', heading: 'x', body: 'x' }
    const answers = [
      await visitors.chair.get(base),
      await visitors.chair.get(`${base}/history`),
      await visitors.chair.get(`${base}/history.data`),
      await visitors.chair.get(`${base}/comments`),
      await visitors.chair.post(base, said),
      await visitors.chair.post(base, { version: '1', _method: 'delete' }),
      await visitors.chair.post(`${base}/place`, { version: '1', direction: 'up' }),
      await visitors.chair.post(`${base}/comments`, said),
      await visitors.chair.post(`${base}/comments/${positions[commentOf].comment}`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(answers.length).fill(404))
    expect(changesBetween(before, await takeSnapshot(sql))).toEqual([])
  })

  test('a comment of another section of the same draft', async () => {
    const { visitors, positions, sql } = world
    const { position, comment } = positions.drafted
    const { rows } = await sql.query(
      'SELECT id FROM position_section WHERE position_id = $1 AND place = 2',
      [position],
    )
    const base = `/positions/drafts/${position}/sections/${rows[0].id}/comments/${comment}`
    for (const form of [{}, { _method: 'delete' }] as Array<Record<string, string>>)
      expect((await visitors.chair.post(base, form)).status).toBe(404)
  })
})

describe('a form key is bound to its member and its form', () => {
  test("another member's key neither shows nor stops anything", async () => {
    const { visitors, things } = world
    const form = words()
    const path = `/discussions/${things.network.thread}/replies`
    const first = await visitors.member.post(path, form)
    const again = await visitors.member.post(path, form)
    const hers = await visitors.chair.post(path, form)
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(hers.status).toBe(303)
    expect(hers.headers.get('Location')).not.toBe(first.headers.get('Location'))
  })

  test('a key used in one place does nothing in another', async () => {
    const { visitors, things } = world
    const form = { ...words(), title: 'One key, two places' }
    const answers = [
      await visitors.member.post(`/spaces/${things.serbia.space}/threads`, form),
      await visitors.member.post(`/spaces/${things.network.space}/threads`, form),
      await visitors.member.post(`/discussions/${things.serbia.thread}/replies`, form),
      await visitors.member.post(`/discussions/${things.borders.thread}/replies`, form),
    ]
    const led = answers.map((answer) => answer.headers.get('Location')?.split('#')[0])
    expect(new Set(led).size).toBe(4)
    expect(led[2]).toContain(things.serbia.thread)
    expect(led[3]).toContain(things.borders.thread)
  })
})

describe('sessions are ended by her whose they are', () => {
  test('not by the id of another session, however it is come by', async () => {
    const { visitors, things, sql } = world
    const { rows } = await sql.query(`SELECT id, member_id FROM session`)
    const thread = await sql.query('SELECT author_id FROM thread WHERE id = $1', [
      things.serbia.thread,
    ])
    const foreign = rows.filter(({ member_id }) => member_id !== thread.rows[0].author_id)
    const before = await takeSnapshot(sql)
    for (const { id } of foreign) {
      const answer = await visitors.member.post('/settings/sessions', { session: id })
      expect(answer.status).toBe(404)
    }
    expect(foreign.length).toBeGreaterThan(5)
    expect(changesBetween(before, await takeSnapshot(sql))).toEqual([])
  })

  test('her own, one by one', async () => {
    const { visitors, members, sql, server } = world
    const other = await openSessionOf(sql, server.origin, members.coordinator)
    const { rows } = await sql.query(
      `SELECT id FROM session WHERE member_id = $1 AND device = 'test'`,
      [members.coordinator],
    )
    await visitors.coordinator.post('/settings/sessions', { session: rows[0].id })
    expect((await other.get('/settings')).status).toBe(303)
    expect((await visitors.coordinator.get('/settings')).status).toBe(200)
  })
})
