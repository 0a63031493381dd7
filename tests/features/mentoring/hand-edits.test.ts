import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { dropPair } from '~/features/mentoring/desk/drop-pair.server'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { lockPair } from '~/features/mentoring/desk/lock-pair.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { startMatchRun } from '~/features/mentoring/runs/start-match-run.server'
import { clock } from '~/lib/clock.server'
import type { SpokenLanguage } from '~/lib/spoken-languages'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound } from '../../factories/rounds.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs } from '../../support/jobs.ts'

// People of a round by their numbers: the first are mentors, the others mentees.
const mentors = 3
const people = 8
type Person = {
  member: MemberViewer
  id: string
  speaks: readonly string[]
  unit: string
  capacity: number
}
type World = {
  desk: MemberViewer
  roundId: string
  crew: Person[]
  /** One above the other, and one who does not want the other, by their numbers. */
  links: Array<[number, number]>
  wishes: Array<[number, number]>
}

const who = fc.nat(people - 1)
const anyone = fc.record({
  speaks: fc.constantFrom(['sr'], ['sr'], ['hr', 'en'], ['ro']),
  unit: fc.constantFrom('', '', 'Riders', 'Harbour'),
  capacity: fc.integer({ min: 1, max: 2 }),
})
const step = fc.record({
  act: fc.constantFrom('match', 'move', 'move', 'move', 'drop', 'lock', 'unlock', 'block', 'above'),
  mentee: fc.integer({ min: mentors, max: people - 1 }),
  mentor: fc.nat(mentors - 1),
})
const worlds = fc.record({
  crew: fc.array(anyone, { minLength: people, maxLength: people }),
  links: fc.array(fc.tuple(who, who), { maxLength: 4 }),
  wishes: fc.array(fc.tuple(who, who), { maxLength: 4 }),
  steps: fc.array(step, { minLength: 8, maxLength: 20 }),
})

async function build(world: {
  crew: Array<Pick<Person, 'speaks' | 'unit' | 'capacity'>>
}): Promise<World> {
  const { desk, roundId } = await buildRound()
  const crew: Person[] = []
  for (const [at, { speaks, unit, capacity }] of world.crew.entries()) {
    const member = await buildMember()
    if (unit)
      await db.profileField.create({
        data: { memberId: member.memberId, field: 'unit', value: unit, audience: 'network' },
      })
    const part = at < mentors ? 'mentor' : 'mentee'
    const said = { languages: [...speaks] as SpokenLanguage[], capacity }
    const { id } = await buildEnrolled(roundId, part, said, member)
    crew.push({ member, id, speaks, unit, capacity })
  }
  return { desk, roundId, crew, links: [], wishes: [] }
}

/** What the rules say of two, worked out here on its own. */
function isForbidden({ crew, links, wishes }: World, one: number, other: number): boolean {
  const [a, b] = [crew[one] as Person, crew[other] as Person]
  const tongue = (it: string) => (it === 'hr' ? 'sr' : it)
  const spoken = b.speaks.map(tongue)
  if (!a.speaks.some((it) => spoken.includes(tongue(it)))) return true
  if (a.unit !== '' && a.unit === b.unit) return true
  if (wishes.some((it) => it.includes(one) && it.includes(other))) return true
  return isAbove(links, one, other) || isAbove(links, other, one)
}

function isAbove(links: World['links'], one: number, other: number, seen = [one]): boolean {
  return links.some(
    ([above, below]) =>
      above === one &&
      !seen.includes(below) &&
      (below === other || isAbove(links, below, other, [...seen, below])),
  )
}

async function link(world: World, above: number, below: number): Promise<void> {
  if (above === below || world.links.some(([a, b]) => a === above && b === below)) return
  const idOf = (at: number) => world.crew[at]?.member.memberId ?? ''
  await db.supervision.create({
    data: { superiorId: idOf(above), subordinateId: idOf(below), from: clock.now() },
  })
  world.links.push([above, below])
}

async function block(world: World, one: number, other: number): Promise<void> {
  if (one === other || world.wishes.some(([a, b]) => a === one && b === other)) return
  const idOf = (at: number) => world.crew[at]?.member.memberId ?? ''
  await db.memberBlock.create({
    data: { memberId: idOf(one), blockedId: idOf(other), scope: 'pairing', from: clock.now() },
  })
  world.wishes.push([one, other])
}

async function draftOf({ roundId, crew }: World): Promise<Array<[number, number]>> {
  const drafts = await db.draftPair.findMany({ where: { roundId } })
  const at = (id: string) => crew.findIndex((it) => it.id === id)
  return drafts.map(({ menteeId, mentorId }) => [at(menteeId), at(mentorId)])
}

test('no forbidden pair is ever made by hand, matched beside what was made, or published', {
  timeout: 240_000,
}, async () => {
  const done = { moved: 0, refused: 0, published: 0 }
  await fc.assert(
    fc.asyncProperty(worlds, async ({ crew, links, wishes, steps }) => {
      const world = await build({ crew })
      for (const [above, below] of links) await link(world, above, below)
      for (const [one, other] of wishes) await block(world, one, other)
      const { desk, roundId } = world
      for (const { act, mentee, mentor } of steps) {
        const [a, b] = [world.crew[mentee] as Person, world.crew[mentor] as Person]
        if (act === 'block') await block(world, mentee, mentor)
        if (act === 'above') await link(world, mentor, mentee)
        if (act === 'drop') await statusOf(dropPair(desk, roundId, a.id))
        if (act === 'lock' || act === 'unlock')
          await statusOf(lockPair(desk, roundId, a.id, act === 'lock'))
        if (act === 'move') {
          const refusal = await movePair(desk, roundId, a.id, b.id)
          if (isForbidden(world, mentee, mentor)) expect(refusal).not.toBeNull()
          else expect([null, 'mentoring:draft.full']).toContain(refusal)
          done[refusal === null ? 'moved' : 'refused']++
        }
        if (act === 'match') {
          expect(await startMatchRun(desk, roundId)).toHaveProperty('runId')
          await runJobs()
          for (const pair of await draftOf(world)) expect(isForbidden(world, ...pair)).toBe(false)
        }
      }
      moveClock(days(12))
      const { mark } = await getDraft(desk, roundId, 1)
      expect(await publishRound(desk, roundId, mark)).toMatchObject({ outcome: 'published' })
      moveClock(0)
      const numberOf = (id: string | null) =>
        world.crew.findIndex(({ member }) => member.memberId === id)
      const pairs = await db.pairing.findMany({ where: { roundId } })
      for (const { menteeId, mentorId } of pairs)
        expect(isForbidden(world, numberOf(menteeId), numberOf(mentorId))).toBe(false)
      for (const [at, { capacity, member }] of world.crew.slice(0, mentors).entries())
        expect([
          at,
          pairs.filter(({ mentorId }) => mentorId === member.memberId).length <= capacity,
        ]).toEqual([at, true])
      done.published += pairs.length
    }),
    { numRuns: 30, seed: 20_261_122, endOnFailure: true },
  )
  for (const count of Object.values(done)) expect(count).toBeGreaterThan(20)
})
