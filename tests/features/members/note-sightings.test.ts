import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { mostPeopleADay, noteSightings } from '~/features/members/note-sightings.server'
import { clock } from '~/lib/clock.server'
import { buildMember } from '../../factories/people.ts'

const people = (count: number, chapterId = 'serbia-moi') =>
  Array.from({ length: count }, () => ({ id: uuidv7(), chapters: [{ id: chapterId }] }))
const idsOf = (all: ReturnType<typeof people>) => all.map(({ id }) => id)
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
    expect([...first.met]).toEqual(idsOf(all.slice(0, 30)))
    expect(first.isFull).toBe(false)
    const herself = { id: viewer.memberId, chapters: [] }
    const second = await noteSightings(viewer, [herself, ...all.slice(30, mostPeopleADay)])
    expect([...second.met]).toEqual([herself.id, ...idsOf(all.slice(30, mostPeopleADay))])
    expect(second.isFull).toBe(true)
    expect(await stops(viewer.memberId)).toBe(0)
    const third = await noteSightings(viewer, [...all.slice(3, 4), ...all.slice(mostPeopleADay)])
    expect([...third.met]).toEqual(idsOf(all.slice(3, 4)))
  })

  test('whether it is full does not depend on who is asked about', async () => {
    expect(await noteSightings(viewer, [])).toEqual({ met: new Set(), isFull: true })
    expect(await noteSightings(viewer, people(1))).toEqual({ met: new Set(), isFull: true })
  })

  test('whoever walks on stands in the record of her chapter, once a day', async () => {
    const { memberId } = viewer
    expect(await stops(memberId)).toBe(1)
    const [row] = await db.activity.findMany({ where: { type: 'memberships.walk_stopped' } })
    expect(row).toMatchObject({ chapterId: 'serbia-moi', data: { memberId } })
    const tomorrow = new Date(systemNow().getTime() + 86_400_000)
    clock.now = () => tomorrow
    expect((await noteSightings(viewer, people(mostPeopleADay))).met.size).toBe(mostPeopleADay)
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
    expect(shown.reduce((sum, { met }) => sum + met.size, 0)).toBe(mostPeopleADay)
    expect(await stops(hurried.memberId)).toBe(1)
  })

  test('whoever coordinates sees her members without a count, and other chapters as anyone', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const hers = people(200)
    expect((await noteSightings(coordinator, hers)).met.size).toBe(200)
    const elsewhere = people(mostPeopleADay + 5, 'albania-asp')
    const { met, isFull } = await noteSightings(coordinator, [...hers, ...elsewhere])
    expect([met.size, isFull]).toEqual([200 + mostPeopleADay, true])
  })

  test('what is kept of it names nobody', async () => {
    const kept = JSON.stringify(await db.sighting.findMany())
    expect(kept).not.toContain(viewer.memberId)
    expect(await db.sighting.count()).toBeGreaterThan(100)
  })
})
