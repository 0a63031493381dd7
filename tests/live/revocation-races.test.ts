import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveClient, pass, until } from '../support/live-client.ts'
import { openLiveWorld, say } from '../support/live-world.ts'
import { causes, type World } from './causes.ts'

describe('a right that ends in the moment in which it is used', () => {
  let world: World
  let origin: string
  beforeAll(async () => {
    world = await openLiveWorld()
    origin = world.servers[0].origin
  })
  afterAll(() => world.close())

  /** Holds up whoever reads a table while something else happens. */
  async function whileStopped(table: string, start: () => void, work: () => Promise<unknown>) {
    const client = await world.pool.connect()
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    start()
    await until(async () => {
      const { rowCount } = await world.pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rowCount !== 0
    }, `a reader of ${table}`)
    await work()
    // The notice of the change comes and finds no one to cut.
    await pass(200)
    await client.query('COMMIT')
    client.release()
  }

  test.each(['thread', 'space'] as const)('opens no %s to who was on her way in', async (thing) => {
    const scene = await causes['her part in a shared space is withdrawn']?.(world)
    if (!scene) throw new Error('that cause is gone')
    const id = thing === 'thread' ? scene.threadId : scene.spaceId
    const clients: LiveClient[] = []
    const enter = () => {
      clients.push(new LiveClient(origin, { thing, id, cookie: scene.loser.cookie }))
    }
    // A space is locked only once her rights are read, which look at no space.
    await whileStopped(thing, enter, () => endShare(scene.spaceId))
    const [late] = clients
    await late?.ready()
    await say(scene.keeper, scene.threadId, 'after she left')
    await pass(300)
    expect(late?.answers).toEqual([{ ok: false, reason: 'not_found' }])
    expect(late?.heard).toEqual([])
    late?.stop()
  })

  test('keeps no socket for who was just signing in', async () => {
    const { memberId } = await world.people.buildMember()
    const { cookie } = await world.visit(origin, memberId)
    const socket = io(origin, {
      path: '/live',
      transports: ['websocket'],
      autoConnect: false,
      extraHeaders: { Cookie: cookie, Origin: origin },
    })
    await whileStopped(
      'membership',
      () => socket.connect(),
      () => world.db.session.deleteMany({ where: { memberId } }),
    )
    await until(() => !socket.active, 'the end of her line', 1_000)
    expect(socket.connected).toBe(false)
  })

  function endShare(spaceId: string): Promise<unknown> {
    return world.pool.query(
      `UPDATE space_grant SET until_at = now() WHERE grantee = 'chapter:albania-asp' AND space_id = $1`,
      [spaceId],
    )
  }
})
