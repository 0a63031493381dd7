import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { mostPeopleADay, noteSightings } from '~/features/members/note-sightings.server'
import { clock } from '~/lib/clock.server'
import { buildMember } from '../../factories/people.ts'

const people = (count: number) => Array.from({ length: count }, () => uuidv7())
const stops = (memberId: string) =>
  db.activity.count({ where: { type: 'memberships.walk_stopped', actorId: memberId } })

describe('how many people a member meets in a day', () => {
  let viewer: MemberViewer
  const systemNow = clock.now
  beforeAll(async () => {
    viewer = await buildMember()
  })
  afterEach(() => {
    clock.now = systemNow
  })

  test('fifty, in the order of the list; those she has met stay, and herself', async () => {
    const all = people(mostPeopleADay + 10)
    const first = await noteSightings(viewer, all.slice(0, 30))
    expect([...first]).toEqual([viewer.memberId, ...all.slice(0, 30)])
    expect(await stops(viewer.memberId)).toBe(0)
    const second = await noteSightings(viewer, [viewer.memberId, ...all.slice(30)])
    expect([...second]).toEqual([viewer.memberId, ...all.slice(30, mostPeopleADay)])
    expect(await noteSightings(viewer, [all[3] ?? '', ...people(1)])).toEqual(
      new Set([viewer.memberId, all[3]]),
    )
  })

  test('whoever walks on stands in the record of her chapter, once a day', async () => {
    const { memberId } = viewer
    expect(await stops(memberId)).toBe(1)
    const [row] = await db.activity.findMany({ where: { type: 'memberships.walk_stopped' } })
    expect(row).toMatchObject({ chapterId: 'serbia-moi', data: { memberId } })
    const tomorrow = new Date(systemNow().getTime() + 86_400_000)
    clock.now = () => tomorrow
    expect((await noteSightings(viewer, people(mostPeopleADay))).size).toBe(mostPeopleADay + 1)
    expect(await stops(memberId)).toBe(1)
    await noteSightings(viewer, people(1))
    await noteSightings(viewer, people(1))
    expect(await stops(memberId)).toBe(2)
  })

  test('also when a hundred pages are asked for at once', async () => {
    const hurried = await buildMember()
    const shown = await Promise.all(
      Array.from({ length: 100 }, () => noteSightings(hurried, people(3))),
    )
    expect(shown.reduce((sum, it) => sum + it.size - 1, 0)).toBe(mostPeopleADay)
    expect(await stops(hurried.memberId)).toBe(1)
  })

  test('whoever coordinates sees her members without a count', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const all = people(200)
    expect((await noteSightings(coordinator, all)).size).toBe(200)
  })

  test('what is kept of it names nobody', async () => {
    const kept = JSON.stringify(await db.sighting.findMany())
    expect(kept).not.toContain(viewer.memberId)
    expect(await db.sighting.count()).toBeGreaterThan(100)
  })
})
