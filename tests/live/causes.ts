import { createHash, randomBytes } from 'node:crypto'
import { generate } from 'otplib'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { terms } from '~/lib/terms'
import { sameBrowser, Visitor } from '../support/browser-like.ts'
import { pass } from '../support/live-client.ts'
import type { openLiveWorld } from '../support/live-world.ts'

export type World = Awaited<ReturnType<typeof openLiveWorld>>

/** What a cause needs: who loses what, who keeps it, and how it comes to pass. */
export type Scene = {
  threadId: string
  spaceId: string
  /** The browser that loses the right. */
  loser: Visitor
  /** Another who reads the same, posts, and goes on hearing. */
  keeper: Visitor
  /** Windows that the member keeps, where only one of hers is ended. */
  hersThatStays?: Visitor
  /** Nothing changes in the database at that moment, and no request of hers may give it away. */
  isByClock?: true
  revoke: () => Promise<unknown>
}

const password = 'a lantern over the long bridge'

/** Every cause for which a member stops reading something, by its name. */
export const causes: Record<string, (world: World) => Promise<Scene>> = {
  async 'her membership ends'(world) {
    const { scene, loser } = await inChapter(world)
    const { endMembership } = await import('~/features/memberships/end-membership.server')
    const { id } = await world.db.membership.findFirstOrThrow({
      where: { memberId: loser.memberId },
    })
    return { ...scene, revoke: () => endMembership(installation, id) }
  },
  async 'her membership lapses by the clock'(world) {
    const { scene, loser } = await inChapter(world)
    return {
      ...scene,
      isByClock: true,
      revoke: () =>
        lapse(world, 'UPDATE membership SET until_at = $1 WHERE member_id = $2', loser.memberId),
    }
  },
  async 'her days of grace are over, and nobody renewed'(world) {
    const { scene, loser } = await inChapter(world)
    return {
      ...scene,
      isByClock: true,
      revoke: () =>
        lapse(
          world,
          `UPDATE membership SET until_at = $1, due_at = $1::timestamptz - interval '30 days' WHERE member_id = $2`,
          loser.memberId,
        ),
    }
  },
  async 'her mandate ends'(world) {
    const { scene, mandateId } = await onBoard(world)
    const { endMandate } = await import('~/features/memberships/end-mandate.server')
    return { ...scene, revoke: () => endMandate(installation, mandateId, { isVacancyMeant: true }) }
  },
  async 'her mandate lapses by the clock'(world) {
    const { scene, mandateId } = await onBoard(world)
    return {
      ...scene,
      isByClock: true,
      revoke: () => lapse(world, 'UPDATE mandate SET until_at = $1 WHERE id = $2', mandateId),
    }
  },
  async 'she is suspended'(world) {
    const { scene, loser, keeper } = await inChapter(world, { office: 'coordinator' })
    const until = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10)
    return {
      ...scene,
      revoke: () =>
        expectSeeOther(keeper.post(`/members/${loser.memberId}/suspension`, because(until))),
    }
  },
  async 'a suspension begins by the clock'(world) {
    const { scene, loser } = await inChapter(world)
    return {
      ...scene,
      isByClock: true,
      revoke: () =>
        lapse(
          world,
          `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at)
           VALUES ($2, 'serbia-moi', 'as agreed', $1, $1::timestamptz + interval '1 day')`,
          loser.memberId,
        ),
    }
  },
  async 'she ends one of her sessions'(world) {
    const { scene, second } = await inChapter(world)
    return {
      ...scene,
      hersThatStays: second,
      revoke: () =>
        expectSeeOther(second.post('/settings/sessions', { session: sessionIdOf(scene.loser) })),
    }
  },
  async 'she ends all her other sessions'(world) {
    const { scene, second } = await inChapter(world)
    return {
      ...scene,
      hersThatStays: second,
      revoke: () => expectSeeOther(second.post('/settings/sessions', { session: 'others' })),
    }
  },
  async 'she changes her password elsewhere'(world) {
    const { scene, loser, second } = await inChapter(world)
    await givePassword(world, loser.memberId)
    const form = { current: password, password: 'another lantern over the bridge' }
    return {
      ...scene,
      hersThatStays: second,
      revoke: async () => {
        const answer = await second.post('/settings/password', form)
        if (answer.status !== 200) throw new Error(`not changed: ${answer.status}`)
      },
    }
  },
  async 'her password is set anew by mail'(world) {
    const { scene, loser } = await inChapter(world)
    const token = randomBytes(20).toString('base64url')
    const expiresAt = new Date(Date.now() + 60_000)
    await world.db.passwordReset.create({
      data: { id: hashOf(token), memberId: loser.memberId, expiresAt },
    })
    const anyone = new Visitor(world.servers[0].origin)
    return {
      ...scene,
      revoke: () =>
        expectSeeOther(anyone.post(`/password-reset/${token}`, { password, terms: terms.version })),
    }
  },
  async 'her session comes to its last day'(world) {
    const { scene, loser, second } = await inChapter(world)
    return {
      ...scene,
      isByClock: true,
      hersThatStays: second,
      revoke: () =>
        lapse(
          world,
          `WITH touched AS (UPDATE membership SET kind = kind WHERE member_id = $3)
           UPDATE session SET ends_at = $1 WHERE id = $2`,
          sessionIdOf(scene.loser),
          loser.memberId,
        ),
    }
  },
  async 'she proves who she is, and her session gets a new token'(world) {
    const { scene } = await inChapter(world, { office: 'coordinator' })
    await world.db.session.update({
      where: { id: sessionIdOf(scene.loser) },
      data: { confirmedAt: null },
    })
    const third = await world.people.buildMember()
    const until = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10)
    const moved = sameBrowser(scene.loser)
    const epoch = Math.floor(Date.now() / 1000)
    const proof = await generate({ secret: world.people.totpSecret, epoch })
    const form = { ...because(until), proof }
    return {
      ...scene,
      hersThatStays: moved,
      revoke: () => expectSeeOther(moved.post(`/members/${third.memberId}/suspension`, form)),
    }
  },
  async 'she signs out'(world) {
    const { scene } = await inChapter(world)
    const tab = sameBrowser(scene.loser)
    return { ...scene, revoke: () => expectSeeOther(tab.post('/logout', {})) }
  },
  async 'she resigns'(world) {
    const { scene } = await inChapter(world)
    const tab = sameBrowser(scene.loser)
    return {
      ...scene,
      revoke: () => expectSeeOther(tab.post('/settings/resignation', { meant: 'resign' })),
    }
  },
  async 'she erases her account'(world) {
    const { scene } = await inChapter(world)
    const tab = sameBrowser(scene.loser)
    return {
      ...scene,
      revoke: () => expectSeeOther(tab.post('/settings/erasure', { meant: 'erase' })),
    }
  },
  async 'she leaves by the quick exit'(world) {
    const { scene } = await inChapter(world)
    const tab = sameBrowser(scene.loser)
    return { ...scene, revoke: () => expectSeeOther(tab.get('/exit')) }
  },
  async 'she is suspended, and was one of a pair'(world) {
    const { scene, loser } = await inPair(world)
    const until = new Date(Date.now() + 86_400_000 * 3)
    return {
      ...scene,
      revoke: () =>
        world.db.suspension.create({
          data: {
            ...{ memberId: loser.memberId, chapterId: 'serbia-moi', reason: 'as agreed' },
            ...{ from: new Date(Date.now() - 1_000), until },
          },
        }),
    }
  },
  async 'her part in a shared space is withdrawn'(world) {
    const { scene, keeper } = await inSharedSpace(world)
    const { unshareSpace } = await import('~/features/discussions/unshare-space.server')
    return {
      ...scene,
      revoke: () => unshareSpace(keeper, scene.spaceId, 'albania-asp'),
    }
  },
  async 'her part in a shared space lapses by the clock'(world) {
    const { scene } = await inSharedSpace(world)
    return {
      ...scene,
      isByClock: true,
      revoke: () =>
        lapse(
          world,
          `UPDATE space_grant SET until_at = $1 WHERE grantee = 'chapter:albania-asp' AND space_id = $2`,
          scene.spaceId,
        ),
    }
  },
}

async function inChapter(world: World, { office }: { office?: 'coordinator' } = {}) {
  const { people, servers, visit } = world
  const loser = await people.buildMember({ office })
  const keeperId = (await people.buildMember({ office })).memberId
  const scene = await sceneOf(world, loser, keeperId, await people.spaceOf('serbia-moi'))
  return {
    scene,
    loser,
    keeper: scene.keeper,
    second: await visit(servers[0].origin, loser.memberId),
  }
}

async function onBoard(world: World) {
  const { people } = world
  const seat = { office: 'council-member', of: 'wpon-see' } as const
  const loser = await people.buildMember(seat)
  const { memberId } = await people.buildMember({ in: 'croatia-moi', ...seat })
  const scene = await sceneOf(world, loser, memberId, await people.spaceOf('board'))
  const mandate = await world.db.mandate.findFirstOrThrow({
    where: { membership: { memberId: loser.memberId } },
  })
  return { scene, mandateId: mandate.id }
}

async function inSharedSpace(world: World) {
  const { people } = world
  const spaceId = await people.buildSharedSpace('serbia-moi', 'albania-asp')
  const loser = await people.buildMember({ in: 'albania-asp' })
  const keeper = await people.buildMember({ office: 'coordinator' })
  return { scene: await sceneOf(world, loser, keeper.memberId, spaceId), keeper }
}

async function inPair(world: World) {
  const { people } = world
  const { pairUp } = await import('../factories/pairs.ts')
  const loser = await people.buildMember()
  const keeper = await people.buildMember()
  const audience = `pairing:${await pairUp(keeper, loser)}`
  const { id } = await world.db.space.findFirstOrThrow({ where: { audience } })
  return { scene: await sceneOf(world, loser, keeper.memberId, id), loser }
}

async function sceneOf(world: World, loser: MemberViewer, keeperId: string, spaceId: string) {
  const { people, servers, visit } = world
  const threadId = await people.buildThread(await people.viewerOf(keeperId), spaceId)
  // She follows it, so that her marks would change too.
  await world.db.threadFollow.create({
    data: { memberId: loser.memberId, threadId, level: 'follow' },
  })
  const { origin } = servers[0]
  return {
    threadId,
    spaceId,
    loser: await visit(origin, loser.memberId),
    keeper: await visit(origin, keeperId),
  }
}

/** Lets a right run out in a moment, known beforehand, and waits for it. */
async function lapse(world: World, sql: string, ...values: unknown[]): Promise<void> {
  const moment = new Date(Date.now() + 2_000)
  await world.pool.query(sql, [moment, ...values])
  await pass(moment.getTime() - Date.now())
}

async function givePassword(world: World, memberId: string): Promise<void> {
  const { hashPassword } = await import('~/features/auth/password.server')
  await world.db.credential.create({
    data: { memberId, passwordHash: await hashPassword(password) },
  })
}

function because(until: string) {
  return { reason: 'as the rules of the chapter say', until }
}

function sessionIdOf({ cookie }: Visitor): string {
  return hashOf(cookie.replace('mreza=', ''))
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

async function expectSeeOther(answering: Promise<Response>): Promise<void> {
  const { status } = await answering
  if (status !== 303) throw new Error(`the change was not made: ${status}`)
}
