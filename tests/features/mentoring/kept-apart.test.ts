import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { pairUp } from '../../factories/pairs.ts'
import { buildMember } from '../../factories/people.ts'
import { waitingJobs } from '../../support/jobs.ts'

const month = 30 * 86_400_000
const now = clock.now()
const monthsAgo = (months: number) => new Date(now.getTime() - months * month)

async function apart(members: readonly string[], at = clock.now()): Promise<string[]> {
  const { rows } = await pool.query<{ one: string; other: string }>(
    'SELECT one, other FROM kept_apart($1, $2)',
    [members, at],
  )
  return rows.map(({ one, other }) => `${one}/${other}`).toSorted()
}

const both = (a: string, b: string) => [`${a}/${b}`, `${b}/${a}`].toSorted()

async function buildCrew(size: number): Promise<string[]> {
  const crew = await Promise.all(Array.from({ length: size }, () => buildMember()))
  return crew.map(({ memberId }) => memberId)
}

const command = (
  superiorId: string,
  subordinateId: string,
  from: Date,
  until: Date | null = null,
) => db.supervision.create({ data: { superiorId, subordinateId, from, until } })

const unit = (memberId: string, value: string) =>
  db.profileField.upsert({
    where: { memberId_field: { memberId, field: 'unit' } },
    create: { memberId, field: 'unit', value, audience: 'network' },
    update: { value },
  })

/** Lets the posts that she holds have begun, and the ended ones have ended, so many months before. */
const backdate = (memberId: string, from: number, until: number | null) =>
  pool.query(
    'UPDATE service_post SET from_at = $2, until_at = CASE WHEN until_at IS NULL THEN NULL ELSE $3::timestamptz END WHERE member_id = $1',
    [memberId, monthsAgo(from), until === null ? null : monthsAgo(until)],
  )

describe('a line of command', () => {
  test('keeps apart whoever is above or below the other, however far, and not her peers', async () => {
    const [chief = '', middle = '', left = '', right = '', nobody = ''] = await buildCrew(5)
    await command(chief, middle, monthsAgo(3))
    await command(middle, left, monthsAgo(3))
    await command(middle, right, monthsAgo(3))
    expect(await apart([chief, left, right, nobody])).toEqual(
      [...both(chief, left), ...both(chief, right)].toSorted(),
    )
  })

  test.each([
    [23, true],
    [25, false],
  ])('that ended %i months ago counts: %s', async (ended, counts) => {
    const [one = '', other = ''] = await buildCrew(2)
    await command(one, other, monthsAgo(40), monthsAgo(ended))
    expect(await apart([one, other])).toEqual(counts ? both(one, other) : [])
  })

  test('that goes in a circle comes to an end', async () => {
    const [one = '', other = '', third = ''] = await buildCrew(3)
    await command(one, other, monthsAgo(1))
    await command(other, third, monthsAgo(1))
    await command(third, one, monthsAgo(1))
    expect(await apart([one, other, third])).toHaveLength(6)
  })

  test('is found for any crew as walking it by hand finds it', async () => {
    const crew = await buildCrew(6)
    const edge = fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      began: fc.integer({ min: 1, max: 40 }),
      ended: fc.option(fc.integer({ min: 0, max: 40 })),
    })
    // Of the same two one declaration stands at a time.
    const edges = fc.uniqueArray(edge, {
      maxLength: 8,
      selector: ({ from, to }) => `${from}/${to}`,
    })
    await fc.assert(
      fc.asyncProperty(edges, async (drawn) => {
        const edges = drawn.filter(({ from, to }) => from !== to)
        await db.supervision.deleteMany({ where: { superiorId: { in: crew } } })
        for (const { from, to, began, ended } of edges)
          await command(
            crew[from] ?? '',
            crew[to] ?? '',
            monthsAgo(Math.max(began, ended ?? 0) + 1),
            ended === null ? null : monthsAgo(ended),
          )
        // Twenty-four months of the calendar are 730 or 731 days: months of thirty make it 24.3 of them.
        const counting = edges.filter(({ ended }) => ended === null || ended <= 24)
        const below = (top: number, met = new Set<number>()): Set<number> => {
          for (const { from, to } of counting)
            if (from === top && !met.has(to)) below(to, met.add(to))
          return met
        }
        const expected = new Set<string>()
        for (const top of crew.keys())
          for (const it of below(top))
            if (it !== top)
              for (const two of both(crew[top] ?? '', crew[it] ?? '')) expected.add(two)
        expect(await apart(crew)).toEqual([...expected].toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

describe('a unit', () => {
  test('of one service keeps apart, in whichever script it was written', async () => {
    const [one = '', other = '', third = ''] = await buildCrew(3)
    await unit(one, 'Полицијска управа Зајечар')
    await unit(other, 'policijska  uprava ZAJEČAR')
    await unit(third, 'Policijska uprava Niš')
    expect(await apart([one, other, third])).toEqual(both(one, other))
  })

  test.each([
    ['Ужице', 'Užice'],
    ['Жабаљ', 'ŽABALJ'],
    ['Џамија', 'Džamija'],
    ['Ђурђевац', 'Đurđevac'],
    ['Ђурђевац', 'Djurdjevac'],
    ['Ћуприја, Чачак, Шабац', 'Ćuprija – Čačak - Šabac'],
    ['Њивице / Љиг', 'Njivice Ljig'],
    ['Ѓорче Петров', 'Gorče Petrov'],
    ['Куќа', 'Kuka'],
    ['Велико Търново', 'Veliko Tarnovo'],
    ['Iaşi, Timişoara, Ţară', 'Iași Timișoara țara'],
    ['Târgu Mureș în județ', 'TARGU MURES IN JUDET'],
    ['Shkodër, Durrës, Çorovodë', 'Shkoder Durres Corovode'],
    ['ıspat ğöü', 'ISPAT GOU'],
    ['абвгдежзијклмнопрстуфхцчш', 'abvgdežzijklmnoprstufhcčš'],
  ])('is the same as %s and as %s', async (said, written) => {
    const { rows } = await pool.query('SELECT unit_key($1) AS one, unit_key($2) AS other', [
      said,
      written,
    ])
    expect(rows[0].one).toBe(rows[0].other)
    expect(rows[0].one.replace(/[ -]/g, '')).toHaveLength(
      written.normalize('NFD').replace(/[^\p{L}]/gu, '').length -
        (written.includes('Djurdjevac') ? 2 : 0),
    )
  })

  test('of two services that is called alike does not', async () => {
    const here = await buildMember()
    const there = await buildMember({ in: 'croatia-moi' })
    await unit(here.memberId, 'Traffic')
    await unit(there.memberId, 'Traffic')
    expect(await apart([here.memberId, there.memberId])).toEqual([])
  })

  test('that she left counts for twenty-four months, if they served there together', async () => {
    const [gone = '', stays = '', later = ''] = await buildCrew(3)
    for (const it of [gone, stays]) await unit(it, 'Border crossing')
    await unit(gone, 'Forensics')
    await backdate(stays, 60, null)
    await backdate(gone, 60, 23)
    expect(await apart([gone, stays])).toEqual(both(gone, stays))
    await backdate(gone, 60, 25)
    expect(await apart([gone, stays])).toEqual([])
    await unit(later, 'Border crossing')
    await backdate(gone, 60, 3)
    await backdate(later, 2, null)
    expect(await apart([gone, later])).toEqual([])
  })

  test('is left with the field, and an empty one is none', async () => {
    const [one = '', other = ''] = await buildCrew(2)
    for (const it of [one, other]) await unit(it, ' – ')
    expect(await apart([one, other])).toEqual([])
    await unit(one, 'Cyber')
    await db.profileField.delete({ where: { memberId_field: { memberId: one, field: 'unit' } } })
    const posts = await db.servicePost.findMany({ where: { memberId: one } })
    expect(posts.map(({ unit: it, until }) => [it, until === null])).toEqual([['cyber', false]])
  })
})

describe('a block', () => {
  test('of either keeps apart, until it ends', async () => {
    const [one = '', other = ''] = await buildCrew(2)
    const { id } = await db.memberBlock.create({
      data: { memberId: one, blockedId: other, scope: 'pairing', from: now },
    })
    expect(await apart([one, other])).toEqual(both(one, other))
    await db.memberBlock.update({ where: { id }, data: { until: clock.now() } })
    expect(await apart([one, other])).toEqual([])
  })
})

describe('a pair that runs, when something changes', () => {
  const stateOf = async (id: string) => {
    const { pausedAt, pausedFor } = await db.pairing.findUniqueOrThrow({ where: { id } })
    return { rests: pausedAt !== null, pausedFor }
  }
  const resting = { rests: true, pausedFor: 'conflict' }
  const running = { rests: false, pausedFor: null }

  async function buildRunning() {
    const mentor = await buildMember()
    const mentee = await buildMember()
    const id = await pairUp(mentor, mentee)
    await pool.query('DELETE FROM graphile_worker._private_jobs')
    return { id, mentor: mentor.memberId, mentee: mentee.memberId }
  }

  test.each<[string, (pair: { mentor: string; mentee: string }) => Promise<unknown>]>([
    ['she becomes her superior', ({ mentor, mentee }) => command(mentor, mentee, clock.now())],
    ['she becomes her subordinate', ({ mentor, mentee }) => command(mentee, mentor, clock.now())],
    [
      'a link is closed between the lines of the two',
      async ({ mentor, mentee }) => {
        const [low = '', high = ''] = await buildCrew(2)
        await command(low, mentee, now)
        await command(mentor, high, now)
        await command(high, low, clock.now())
      },
    ],
    [
      'both come to serve in one unit',
      async ({ mentor, mentee }) => {
        await unit(mentor, 'Traffic')
        await unit(mentee, 'traffic')
      },
    ],
    [
      'one of them does not want it any more',
      ({ mentor, mentee }) =>
        db.memberBlock.create({
          data: { memberId: mentee, blockedId: mentor, scope: 'all', from: clock.now() },
        }),
    ],
  ])('rests at once and tells both the same: %s', async (_, change) => {
    const { id, ...two } = await buildRunning()
    expect(await stateOf(id)).toEqual(running)
    await change(two)
    expect(await stateOf(id)).toEqual(resting)
    expect(await waitingJobs('tell_of_pair')).toEqual([{ pairingId: id }])
    const [line] = await db.activity.findMany({
      where: { type: 'mentoring.pair_paused', subjectId: id },
    })
    expect(line).toMatchObject({
      actorId: null,
      audience: `pairing:${id}`,
      data: { pairingId: id },
    })
  })

  test('nothing of it stays when the change is taken back with its transaction', async () => {
    const { id, mentor, mentee } = await buildRunning()
    const broken = db.$transaction(async (tx) => {
      await tx.supervision.create({
        data: { superiorId: mentor, subordinateId: mentee, from: clock.now() },
      })
      throw new Error('taken back')
    })
    await expect(broken).rejects.toThrow('taken back')
    expect(await stateOf(id)).toEqual(running)
    expect(await waitingJobs('tell_of_pair')).toEqual([])
  })

  test('goes on when others change', async () => {
    const { id } = await buildRunning()
    const [one = '', other = ''] = await buildCrew(2)
    await command(one, other, clock.now())
    await unit(one, 'Cyber')
    expect(await stateOf(id)).toEqual(running)
  })
})

test('who was a pair is not paired again, and who never began may be', async () => {
  const mentor = await buildMember()
  const mentee = await buildMember()
  const members = [mentor.memberId, mentee.memberId]
  const id = await pairUp(mentor, mentee)
  const found = async () =>
    (await pool.query('SELECT one FROM not_to_pair($1, $2)', [members, clock.now()])).rows.length
  expect(await found()).toBe(2)
  const ended = (outcome: string) =>
    db.pairing.update({ where: { id }, data: { until: clock.now(), outcome } })
  await ended('ended')
  expect(await found()).toBe(2)
  await ended('lapsed')
  expect(await found()).toBe(0)
})
