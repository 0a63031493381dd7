import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sameBrowser, type Visitor } from '../support/browser-like.ts'
import { LiveClient, type LiveOptions, pass, until } from '../support/live-client.ts'
import { openLiveWorld, say } from '../support/live-world.ts'
import { causes, type Scene, type World } from './causes.ts'

type Poll = { at: number; status: number }
type Origins = [first: string, second: string]

/** A socket may outlive the right by this long, in milliseconds. */
const mostAfter = 1_000

let world: World
let origins: Origins

beforeAll(async () => {
  world = await openLiveWorld(2)
  origins = world.servers.map(({ origin }) => origin) as Origins
})
afterAll(() => world.close())

/** The page that a member has open on a server. */
function page(origin: string, { cookie }: Visitor, scene: Scene, more: Partial<LiveOptions> = {}) {
  return new LiveClient(origin, { thing: 'thread', id: scene.threadId, cookie, ...more })
}

/** All the ways in which she listens: the page, one that comes back at once and asks again, a list. */
function listen(origin: string, visitor: Visitor, scene: Scene): LiveClient[] {
  const stubborn = { isStubborn: true, pause: () => 20 }
  return [
    page(origin, visitor, scene),
    page(origin, visitor, scene, stubborn),
    page(origin, visitor, scene, { ...stubborn, transports: ['polling'] }),
    page(origin, visitor, scene, { ...stubborn, thing: 'space', id: scene.spaceId }),
  ]
}

/** Asks for news over and over, as a page without a line does; gives every answer's time and status. */
function poll(origin: string, { cookie }: Visitor, { threadId }: Scene) {
  const polls: Poll[] = []
  let isOver = false
  let isPaused = false
  const run = async () => {
    while (!isOver) {
      while (isPaused) await pass(10)
      const at = Date.now()
      const { status } = await fetch(`${origin}/discussions/${threadId}/news?after=0`, {
        redirect: 'manual',
        headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
      })
      polls.push({ at, status })
      await pass(50)
    }
  }
  const running = run()
  const pause = (paused: boolean) => {
    isPaused = paused
  }
  const stop = () => {
    isOver = true
    isPaused = false
    return running
  }
  return { polls, pause, stop }
}

/** Posts once on each server: without Redis, each tells its own sockets alone. */
async function sayOnBoth({ keeper, threadId }: Scene, text: string): Promise<void> {
  await say(keeper, threadId, text)
  await say(sameBrowser(keeper, origins[1]), threadId, text)
}

/** By being told, or by asking: who is cut along with another comes back, and reads what she missed. */
function hasHeard({ heard, replies }: LiveClient, text: string): boolean {
  return JSON.stringify([heard, replies]).includes(text)
}

describe.each(Object.entries(causes))('when %s', { concurrent: true }, (_, prepare) => {
  test('nothing reaches her after a second, on either server, however she asks', async ({
    onTestFinished,
  }) => {
    const scene = await prepare(world)
    const { loser, keeper, hersThatStays } = scene
    const revoked = origins.flatMap((origin) => listen(origin, loser, scene))
    const keepers = origins.map((origin) => page(origin, keeper, scene))
    const polling = origins.map((origin) => poll(origin, loser, scene))
    const open = [...revoked, ...keepers]
    onTestFinished(async () => {
      for (const client of open) client.stop()
      await Promise.all(polling.map(({ stop }) => stop()))
    })
    await Promise.all(open.map((it) => it.ready()))
    await sayOnBoth(scene, 'while she reads')
    for (const client of [...revoked, ...keepers])
      await until(() => client.heard.length > 0, 'what is said before')
    expect(polling.flatMap(({ polls }) => polls).every(({ status }) => status === 200)).toBe(true)

    for (const { pause } of polling) pause(scene.isByClock === true)
    await scene.revoke()
    const ended = Date.now()
    const staying = hersThatStays ? origins.map((origin) => page(origin, hersThatStays, scene)) : []
    open.push(...staying)
    await Promise.all(staying.map((it) => it.ready()))
    await pass(ended + mostAfter - Date.now())
    const answersBefore = revoked.map(({ answers }) => answers.length)
    await sayOnBoth(scene, 'after she left')
    for (const client of [...keepers, ...staying])
      await until(() => hasHeard(client, 'after she left'), 'what is said after, at who stays')
    for (const { pause } of polling) pause(false)
    await pass(200)

    for (const [place, client] of revoked.entries()) {
      expect(client.heard.filter(({ at }) => at > ended + mostAfter)).toEqual([])
      expect(JSON.stringify(client.replies)).not.toContain('after she left')
      const answers = client.answers.slice(answersBefore[place])
      expect(answers.filter(({ ok }) => ok)).toEqual([])
    }
    for (const { polls, stop } of polling) {
      await stop()
      const after = polls.filter(({ at }) => at > ended)
      expect(after.length).toBeGreaterThan(0)
      expect(after.filter(({ status }) => status === 200)).toEqual([])
    }
  })
})
