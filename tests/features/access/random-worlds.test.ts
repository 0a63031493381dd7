import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { canReadAudit } from '~/features/audit/policy.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import type { Viewer } from '~/features/auth/viewer'
import { getSpace } from '~/features/discussions/get-space.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listFollowersToTell } from '~/features/discussions/list-followers-to-tell.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import {
  type ListedThread,
  listFollowedThreads,
  listRecentThreads,
  listThreads,
} from '~/features/discussions/list-threads.server'
import { getMember } from '~/features/members/get-member.server'
import { listMembers } from '~/features/members/list-members.server'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { clock } from '~/lib/clock.server'
import { statusOf } from '../../factories/people.ts'
import { tree, type World, type WorldMember, worlds } from '../../support/worlds/random-world.ts'
import { audiencesOf, vettedUntil, viewOf } from '../../support/worlds/world-model.ts'
import { commonWord, momentOf, tokenOf, writeWorld } from '../../support/worlds/write-world.ts'

const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
const present = clock.now
afterEach(() => {
  clock.now = present
})
afterAll(() => sql.end())

// A mutant needs no smallest example, and the same worlds every time.
const runs = process.env.MUTANT
  ? { numRuns: 30, seed: 20101126, endOnFailure: true }
  : { numRuns: 20, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false }

describe('in random worlds, on every day, each member reads exactly what the model says', () => {
  test('in lists, counts, search, the record and one by one', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.uniqueArray(fc.integer({ min: -3, max: 4 }), { minLength: 2, maxLength: 3 }),
        async (world, days) => {
          await writeWorld(sql, world)
          // The clock only goes forward; rights kept from an earlier day must be noticed as old.
          for (const day of days.sort((a, b) => a - b)) {
            clock.now = () => momentOf(day)
            for (const member of world.members) await expectSame(world, member, day)
            await expectSameReaders(world, day)
          }
        },
      ),
      runs,
    )
  })

  test('at the very next request after a right has changed', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.nat(20), fc.nat(8), async (before, who, what) => {
        const world = structuredClone(before)
        await writeWorld(sql, world)
        clock.now = () => momentOf(0)
        for (const { id } of world.members) await getViewer(tokenOf(id))
        await change(world, who % world.members.length, what)
        for (const member of world.members) await expectSameRights(world, member)
      }),
      { ...runs, numRuns: runs.numRuns * 2 },
    )
  })
})

async function expectSameRights(world: World, member: WorldMember): Promise<void> {
  const viewer = await viewerOf(member)
  expect(sorted(viewer.audiences)).toEqual(sorted(audiencesOf(world, member, 0)))
  expect(viewer.vettedUntil).toEqual(momentOrNull(vettedUntil(member, 0)))
}

function momentOrNull(day: number | null): Date | null {
  return day === null ? null : momentOf(day)
}

async function expectSame(world: World, me: WorldMember, day: number): Promise<void> {
  const viewer = await viewerOf(me)
  const view = viewOf(world, me, day)
  expect(sorted(viewer.audiences)).toEqual(sorted(view.audiences))
  expect(sorted(viewer.coordinates)).toEqual(sorted(view.coordinates))
  expect(viewer.vettedUntil).toEqual(momentOrNull(vettedUntil(me, day)))
  expect(canReadAudit(viewer)).toBe([...view.audiences].some((it) => it.startsWith('audit:')))

  const spaces = await listSpaces(viewer)
  expect(byId(spaces.map(({ id, unread }) => ({ id, unread })))).toEqual(byId(view.spaces))
  expect(await allPages((page) => listRecentThreads(viewer, page))).toEqual(view.recent)
  expect(await allPages((page) => listFollowedThreads(viewer, page))).toEqual(view.followed)
  for (const { id, audience } of world.spaces) {
    expect(await allPages((page) => listThreads(viewer, { spaceId: id, page }))).toEqual(
      view.threadsOf(id),
    )
    expect(await statusOf(getSpace(viewer, id))).toBe(view.audiences.has(audience) ? 200 : 404)
  }
  for (const thread of world.threads) {
    const found = getThread(viewer, thread.id)
    expect(await statusOf(found)).toBe(view.canReadThread(thread) ? 200 : 404)
    if (view.canReadThread(thread)) expect((await found).readSeq).toBe(view.readSeq(thread))
  }
  expect(await foundBy(viewer)).toEqual(view.posts)
  const { activities } = await listActivities(viewer, { type: null, page: 1 })
  expect(activities.map(({ id }) => id)).toEqual(view.activities)
  await expectSameMembers(world, viewer, view)
}

async function expectSameMembers(
  world: World,
  viewer: Viewer,
  view: ReturnType<typeof viewOf>,
): Promise<void> {
  for (const chapterId of [null, 'serbia-moi', 'albania-asp']) {
    const { members } = await listMembers(viewer, { chapterId, name: '', page: 1 })
    expect(
      members.map(({ id, chapters, rank }) => ({
        id,
        chapters: chapters.map((it) => it.id).sort(),
        hasRank: rank !== null,
      })),
    ).toEqual(view.members(chapterId))
  }
  for (const other of world.members) {
    const found = getMember(viewer, other.id)
    expect(await statusOf(found)).toBe(view.canReadMember(other) ? 200 : 404)
    if (!view.canReadMember(other)) continue
    const { fields, suspensions } = await found
    expect(fields.length > 0).toBe(view.knowsRank(other))
    expect(suspensions.length > 0).toBe(view.knowsOfSuspension(other))
  }
}

/** Whom a new reply is told to, and how many may read a shared space. */
async function expectSameReaders(world: World, day: number): Promise<void> {
  const held = world.members.map((it) => audiencesOf(world, it, day))
  for (const [number, thread] of world.threads.entries()) {
    const audience = world.spaces[thread.space]?.audience ?? ''
    const seq = thread.replies.length
    const told = world.members.filter(
      (_, n) =>
        held[n]?.has(audience) &&
        n !== thread.replies[seq - 1]?.author &&
        world.marks.some((it) => it.member === n && it.thread === number && it.level === 'follow'),
    )
    const { id } = await db.reply.findFirstOrThrow({ where: { threadId: thread.id, seq } })
    const [news] = await listFollowersToTell([id], null)
    expect(sorted(news?.memberIds ?? [])).toEqual(sorted(told.map((it) => it.id)))
  }
  // Numbers are kept for a minute, so each shared space is asked about once.
  const { audience, id } = world.spaces[(day + 9) % world.spaces.length] ?? { audience: '', id: '' }
  if (audience !== `space:${id}` || asked.has(id)) return
  asked.add(id)
  const readers = held.filter((it) => it.has(audience)).length
  expect((await describeAudience(audience)).count).toEqual({ band: readers < 5 ? 'few' : 'five' })
}
const asked = new Set<string>()

/** Changes one right as a command would, in the database and in the world alike. */
async function change(world: World, who: number, what: number): Promise<void> {
  const member = world.members[who] as WorldMember
  const [membership] = member.memberships
  const [mandate] = member.mandates
  const space = world.spaces.find(({ grants }) => grants.length > 0)
  const now = momentOf(0)
  if (what === 0) {
    member.suspensions.push({ chapter: 'serbia-moi', from: 0, until: 2 })
    await sql.query(
      `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at)
       VALUES ($1, 'serbia-moi', 'a reason', $2, $3)`,
      [member.id, now, momentOf(2)],
    )
  } else if (what === 1 && membership && membership.from <= 0) {
    membership.until = 0
    await sql.query('UPDATE membership SET until_at = $2 WHERE id = $1', [membership.id, now])
  } else if (what === 2 && mandate) {
    member.mandates = []
    await sql.query('DELETE FROM mandate WHERE membership_id = ANY($1)', [
      member.memberships.map(({ id }) => id),
    ])
  } else if (what === 3 && space) {
    space.grants = []
    await sql.query('DELETE FROM space_grant WHERE space_id = $1', [space.id])
  } else if (what === 4 && space) {
    space.grants.push({ grantee: `member:${member.id}`, from: 0, until: null })
    await sql.query('INSERT INTO space_grant (space_id, grantee, from_at) VALUES ($1, $2, $3)', [
      space.id,
      `member:${member.id}`,
      now,
    ])
  } else if (what === 5) {
    member.suspensions = []
    await sql.query('DELETE FROM suspension WHERE member_id = $1', [member.id])
  } else if (what === 6 && membership) {
    const chapter = Object.keys(tree)[who] ?? 'serbia-moi'
    member.mandates.push({ membership: 0, chapter, office: 'coordinator', from: 0, until: 2 })
    await sql.query(
      `INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
       VALUES ($1, $2, 'coordinator', $3, $4)`,
      [membership.id, chapter, now, momentOf(2)],
    )
  } else if (what === 7) {
    member.vettings.push({ from: 0, until: 3 })
    await sql.query(
      `INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
       VALUES ($1, 'serbia-moi', 'roster', $2, $3)`,
      [member.id, now, momentOf(3)],
    )
  } else if (what === 8) {
    for (const vetting of member.vettings) vetting.until = vetting.from
    await sql.query('UPDATE vetting SET until_at = from_at WHERE member_id = $1', [member.id])
  }
}

function viewerOf({ id }: WorldMember): Promise<Viewer> {
  return getViewer(tokenOf(id))
}

async function foundBy(viewer: Viewer): Promise<string[]> {
  const posts: string[] = []
  for (let page = 1; ; page++) {
    const { found, hasNext } = await searchDiscussions(viewer, commonWord, page)
    posts.push(...found.map(({ threadId, seq }) => `${threadId}/${seq}`))
    if (!hasNext) return posts.sort()
  }
}

async function allPages(
  list: (page: number) => Promise<{ threads: ListedThread[]; hasNext: boolean }>,
) {
  const all: ListedThread[] = []
  for (let page = 1; ; page++) {
    const { threads, hasNext } = await list(page)
    all.push(...threads)
    if (!hasNext)
      return all.map(({ id, follow, unread, lastSeq }) => ({ id, follow, unread, lastSeq }))
  }
}

function sorted(keys: Iterable<string>): string[] {
  return [...keys].sort()
}

function byId<Item extends { id: string }>(items: Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}
