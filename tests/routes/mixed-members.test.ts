import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'
import type { MatrixPersona } from './access-matrix.ts'

// Outline CVE-2026-43890: of two ids one was checked. Each form of membership that names two things is
// sent with every mixture of hers and foreign ones: a foreign one answers like one that never was.
let world: MatrixWorld
/** What may stand in a place of an address or a form: hers and foreign, by the name of the place. */
let ids: Record<string, { hers: string; foreign: string }>
const nameBy = new Map<string, string>()

beforeAll(async () => {
  world = await buildMatrixWorld()
  const { members, mandates, sql, importId } = world
  const one = async (text: string, ...values: string[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const homeOf = (id: string) => one(`SELECT id FROM membership WHERE member_id = $1`, id)
  const factorOf = (id: string) => one('SELECT id FROM second_factor WHERE member_id = $1', id)
  const nameOf = (id: string) => one('SELECT display_name AS id FROM member WHERE id = $1', id)
  // Somebody of Albania with an office and an import there.
  const foreignPost = await one(
    `SELECT id FROM mandate WHERE chapter_id = 'albania-asp' AND office = 'coordinator'`,
  )
  const foreignCoordinator = await one(
    'SELECT ms.member_id AS id FROM membership ms JOIN mandate ma ON ma.membership_id = ms.id WHERE ma.id = $1',
    foreignPost,
  )
  const foreignImport = await one(
    `INSERT INTO roster_import (chapter_id, audience, planned_by, planning_at, expires_at, plan, plan_hash, summary, planned_at)
     SELECT 'albania-asp', 'coordination:albania-asp', $1, planning_at, expires_at, plan, plan_hash, summary, planned_at
     FROM roster_import WHERE id = $2 RETURNING id`,
    foreignCoordinator,
    importId,
  )
  const deputy = await one(
    'SELECT ms.member_id AS id FROM membership ms JOIN mandate ma ON ma.membership_id = ms.id WHERE ma.id = $1',
    mandates.deputy,
  )
  ids = {
    chapter: { hers: 'serbia-moi', foreign: 'albania-asp' },
    association: { hers: 'rs-policewomen', foreign: 'al-policewomen' },
    member: { hers: members.colleague, foreign: members.neighbour },
    holder: { hers: deputy, foreign: foreignCoordinator },
    second: { hers: deputy, foreign: foreignCoordinator },
    post: { hers: mandates.coordinator, foreign: foreignPost },
    import: { hers: importId, foreign: foreignImport },
    membership: {
      hers: await homeOf(members.coordinator),
      foreign: await homeOf(members.neighbour),
    },
    factor: {
      hers: await factorOf(members.coordinator),
      foreign: await factorOf(foreignCoordinator),
    },
  }
  for (const place of ['member', 'holder'])
    for (const whose of ['hers', 'foreign'] as const)
      nameBy.set(`${place} ${whose}`, await nameOf(ids[place]?.[whose] ?? ''))
})
afterAll(() => world.end())

const today = new Date().toISOString().slice(0, 10)
const later = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
const office = { name: '{name}', office: 'deputy-coordinator', from: today, until: later }

type Form = [address: string, fields: Record<string, string>, own?: number]
// What she is answered where all of it is hers; else it is done.
const [lasts, notDue, noFactor] = [422, 409, 422]
const forms: Form[] = [
  ['/chapters/{chapter}/mandates', { ...office, member: '{member}' }],
  ['/mandates/{post}/handover', { name: '{name}', member: '{holder}', until: later }],
  ['/members/{member}/factor-reset', { second: '{second}' }, noFactor],
  ['/chapters/{association}/joining', { name: '{name}', member: '{member}' }],
  ['/chapters/{chapter}/renewals/{member}', {}],
  ['GET /chapters/{chapter}/renewals/{member}', {}],
  ['GET /chapters/{chapter}/imports/{import}', {}],
  ['GET /chapters/{chapter}/imports/{import}/faults', {}],
  ['/chapters/{chapter}/imports/{import}', { intent: 'commit', hash: 'x' }],
  ['/chapters/{chapter}/imports/{import}', { intent: 'undo' }],
  ['/chapters/{chapter}/imports/{import}', { intent: 'again' }],
  ['/chapters/{chapter}/imports/{import}', { intent: 'withdraw' }],
  ['/settings/membership', { membership: '{membership}' }, notDue],
  ['/settings/second-factor', { _method: 'delete', factor: '{factor}' }, lasts],
]

describe.each(forms)('%s with %j', (address, fields, own) => {
  const places = [...`${address}${JSON.stringify(fields)}`.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'name')
  const mixtures = Array.from({ length: 2 ** places.length - 1 }, (_, n) =>
    places.map((name, at) => [name, ((n + 1) >> at) & 1 ? 'foreign' : 'hers'] as const),
  )

  test.each(mixtures.map((it) => [it.map((pair) => pair.join(' ')).join(', '), it] as const))(
    '%s',
    async (_, mixture) => {
      const before = await takeSnapshot(world.sql)
      const foreign = await send(mixture, (name) => ids[name]?.foreign ?? '')
      expect([403, 404, 409, 422]).toContain(foreign.status)
      expect(changesBetween(before, await takeSnapshot(world.sql))).toEqual([])
      // A chapter and its offices are known to all; what else lies in it is not told from what never was.
      const never = await send(mixture, (name) =>
        /chapter|association|post/.test(name) ? (ids[name]?.foreign ?? '') : uuidv7(),
      )
      expect(foreign).toEqual(never)
      await world.restore()
    },
  )

  test('hers throughout', async () => {
    const mixture = places.map((name) => [name, 'hers'] as const)
    const { status } = await send(mixture, () => '')
    expect(own ? [own] : [200, 303]).toContain(status)
    await world.restore()
  })

  async function send(
    mixture: ReadonlyArray<readonly [string, 'hers' | 'foreign']>,
    foreignOf: (name: string) => string,
    persona: MatrixPersona = 'coordinator',
  ) {
    const filled = new Map(
      mixture.map(([name, whose]) => [name, whose === 'hers' ? ids[name]?.hers : foreignOf(name)]),
    )
    // What she was looked for by: an id alone is not enough where names are searched.
    for (const [name, whose] of mixture)
      if (name === 'member' || name === 'holder') filled.set('name', nameBy.get(`${name} ${whose}`))
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => filled.get(name) ?? '')
    const visitor = world.visitors[persona]
    const { cookie } = visitor
    const [path = '', get] = fill(address).split(' ').toReversed()
    const answer = get
      ? await visitor.get(path, { Accept: 'text/html' })
      : await visitor.post(
          path,
          Object.fromEntries(Object.entries(fields).map(([name, it]) => [name, fill(it)])),
        )
    visitor.cookie = cookie
    const text = await answer.text()
    const body = [...filled.values()].reduce((it: string, id) => it.replaceAll(id ?? '', '…'), text)
    return { status: answer.status, location: answer.headers.get('Location'), body }
  }
})
