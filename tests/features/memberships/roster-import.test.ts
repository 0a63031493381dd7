import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { admitMember } from '~/features/memberships/admit-member.server'
import { completeRosterImport } from '~/features/memberships/complete-roster-import.server'
import { confirmRosterImport } from '~/features/memberships/confirm-roster-import.server'
import { forgetRosterImports } from '~/features/memberships/forget-roster-imports.server'
import { getRosterImport } from '~/features/memberships/get-roster-import.server'
import { listRosterFaults } from '~/features/memberships/list-roster-faults.server'
import { listRosterImports } from '~/features/memberships/list-roster-imports.server'
import { RosterUnreadable } from '~/features/memberships/read-roster'
import { repeatRosterImport } from '~/features/memberships/repeat-roster-import.server'
import { startRosterImport } from '~/features/memberships/start-roster-import.server'
import { undoRosterImport } from '~/features/memberships/undo-roster-import.server'
import { withdrawRosterImport } from '~/features/memberships/withdraw-roster-import.server'
import { buildMember, statusOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'

const chapter = { id: 'serbia-moi', kind: 'service' }
const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
const association = 'Мрежа жена у полицији'
let coordinator: MemberViewer
let deputy: MemberViewer
let outsiders: MemberViewer[]
let rank = ''
let count = 0

const line = (name: string, among = '') =>
  `${name};Ana;${name}@import.example;${rank};Niš ${name};${among};31.01.2020;sr, en`
const fileOf = (lines: string[]) => new TextEncoder().encode([headings, ...lines].join('\r\n'))
/** Some surnames that nobody has yet. */
const newNames = (many = 2) => Array.from({ length: many }, () => `Nova${++count}`)

async function planOf(lines: string[], viewer = coordinator) {
  const { importId } = await startRosterImport(viewer, chapter, fileOf(lines))
  await runJobs()
  return getRosterImport(viewer, chapter.id, importId)
}

async function commit({ id, planHash }: { id: string; planHash: string | null }, by = coordinator) {
  const isTaken = await confirmRosterImport(by, chapter.id, id, planHash ?? '')
  await runJobs()
  return { isTaken, ...(await getRosterImport(by, chapter.id, id)) }
}

const memberOf = (name: string) =>
  db.member.findUnique({ where: { emailKey: `${name}@import.example`.toLowerCase() } })

beforeAll(async () => {
  const { ranks } = await db.chapter.findUniqueOrThrow({ where: { id: chapter.id } })
  rank = (ranks as Array<[string, number]>)[0]?.[0] ?? ''
  coordinator = await buildMember({ office: 'coordinator' })
  deputy = await buildMember({ office: 'deputy-coordinator' })
  outsiders = [
    await buildMember(),
    await buildMember({ in: 'albania-asp', office: 'coordinator' }),
    await buildMember({ office: 'chair', of: 'wpon-see' }),
    await buildMember({ office: 'coordinator', hasFactor: false }),
  ]
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

describe('sending a roster', () => {
  test('plans it by a job, keeps the bytes no longer than that, and changes nothing', async () => {
    const names = newNames()
    const members = await db.member.count()
    const { importId } = await leaving(['memberships.roster_import_started'], () =>
      startRosterImport(
        coordinator,
        chapter,
        fileOf([...names.map((it) => line(it)), ';;=1;;;;;']),
      ),
    )
    expect((await getRosterImport(coordinator, chapter.id, importId)).state).toBe('planning')
    await leaving([], runJobs)
    const found = await getRosterImport(deputy, chapter.id, importId)
    expect(found).toMatchObject({ state: 'ready', rowsTotal: 3, rowsDone: 3 })
    expect(found.summary?.counts).toMatchObject({ additions: 2, faultyLines: 1 })
    const { file } = await db.rosterImport.findUniqueOrThrow({ where: { id: importId } })
    expect(file).toBeNull()
    expect(await db.member.count()).toBe(members)
    const faults = await listRosterFaults(deputy, chapter.id, importId)
    expect(faults.map(({ line: at, code }) => [at, code])).toContainEqual([4, 'formula'])
  })

  test('is for those who coordinate a service, and its page too', async () => {
    const { id } = await planOf([line('Nova0')])
    const file = fileOf([line('Nova00')])
    for (const viewer of outsiders) {
      expect(await leaving([], () => statusOf(startRosterImport(viewer, chapter, file)))).toBe(404)
      expect(await statusOf(getRosterImport(viewer, chapter.id, id))).toBe(404)
      expect(await statusOf(listRosterFaults(viewer, chapter.id, id))).toBe(404)
      expect(await listRosterImports(viewer, chapter.id)).toEqual([])
      for (const act of [undoRosterImport, withdrawRosterImport, repeatRosterImport])
        expect(await leaving([], () => statusOf(act(viewer, chapter.id, id)))).toBe(404)
      expect(await statusOf(confirmRosterImport(viewer, chapter.id, id, ''))).toBe(404)
    }
    const own = { id: 'rs-policewomen', kind: 'association' }
    expect(await statusOf(startRosterImport(coordinator, own, file))).toBe(404)
    for (const [where, what] of [
      ['albania-asp', id],
      [chapter.id, 'no-id'],
    ] as const)
      expect(await statusOf(getRosterImport(coordinator, where, what))).toBe(404)
  })

  test('of a file that is no roster at first sight leaves nothing', async () => {
    const before = await db.rosterImport.count()
    for (const text of ['', ' \n', 'just words\nand more', 'Surname;E-mail\nA;b'])
      await expect(
        startRosterImport(coordinator, chapter, new TextEncoder().encode(text)),
      ).rejects.toThrow(RosterUnreadable)
    expect(await db.rosterImport.count()).toBe(before)
  })

  test('whose quotes end nowhere is refused with its reason, in the record too', async () => {
    const broken = new TextEncoder().encode(`${headings}\r\n"${'x;\n'.repeat(40_000)}`)
    const { importId } = await startRosterImport(coordinator, chapter, broken)
    await leaving(['memberships.roster_import_refused'], runJobs)
    const found = await getRosterImport(coordinator, chapter.id, importId)
    expect([found.state, found.refusedFor]).toEqual(['refused', 'broken-quotes'])
  })

  test('puts side by side what is probably one person, in two lines or in another script', async () => {
    await admitMember(installation, {
      email: 'djurdja@old.example',
      givenName: 'Ђурђа',
      familyName: 'Његошевић',
      memberships: [{ chapterId: chapter.id, kind: 'home', from: new Date('2019-05-01') }],
      fields: { unit: 'Ниш' },
    })
    const { summary } = await planOf([
      `Njegošević;Đurđa;djurdja@new.example;${rank};Niš;;31.01.2020;sr`,
      `Twin;Ana;twin1@import.example;${rank};Bor;;31.01.2020;sr`,
      `Twin;Ana;twin2@import.example;${rank};Bor;;31.01.2020;sr`,
    ])
    expect(summary?.twins).toMatchObject([
      [{ line: 2, name: 'Đurđa Njegošević' }, { memberId: expect.any(String) }],
      [
        { line: 4, email: 'twin2@import.example' },
        { line: 3, email: 'twin1@import.example' },
      ],
    ])
  })
})

describe('deciding on a plan', () => {
  test('does exactly what was shown, with its activities, and forgets the plan', async () => {
    const [name = '', other = ''] = newNames()
    const it = await planOf([line(name, association), line(other)])
    const done = await leaving(
      [...Array(3).fill('memberships.member_joined'), 'memberships.roster_imported'],
      () => commit(it, deputy),
    )
    expect(done).toMatchObject({ isTaken: true, state: 'done', committer: { id: deputy.memberId } })
    const row = await db.rosterImport.findUniqueOrThrow({ where: { id: it.id } })
    expect([row.plan, row.summary]).toEqual([null, { counts: it.summary?.counts }])
    expect(await memberOf(name)).toMatchObject({ givenName: 'Ana', familyName: name })
  })

  test('writes for each member the very rows that admitting her alone would write', async () => {
    const [name = '', other = ''] = newNames()
    await commit(await planOf([line(name, association)]))
    const among = await memberOf(name)
    const from = new Date('2020-01-31T00:00:00Z')
    await admitMember(coordinator, {
      email: `${other}@import.example`,
      givenName: 'Ana',
      familyName: other,
      memberships: [
        { chapterId: chapter.id, kind: 'home', from },
        { chapterId: 'rs-policewomen', kind: 'association', from },
      ],
      fields: { rank, rankBand: 1, unit: `Niš ${other}`, languages: ['sr', 'en'] },
    })
    const rowsOf = async (id: string, called: string) => {
      const found = await db.member.findUniqueOrThrow({
        where: { id },
        include: {
          fields: { orderBy: { field: 'asc' } },
          memberships: { orderBy: { chapterId: 'asc' } },
        },
      })
      const told = await db.activity.findMany({
        where: { subjectId: { in: found.memberships.map((it) => it.id) } },
        orderBy: { chapterId: 'asc' },
      })
      return JSON.stringify({ ...found, rightsVersion: undefined, told })
        .replaceAll(called, 'NAME')
        .replaceAll(called.toLowerCase(), 'name')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/"(createdAt|at)":"[^"]+"/g, '"$1"')
    }
    const alone = await memberOf(other)
    expect(await rowsOf(among?.id ?? '', name)).toBe(await rowsOf(alone?.id ?? '', other))
  })

  test('pressed fifty times by two coordinators is done once', async () => {
    const [name = ''] = newNames(1)
    const it = await planOf([line(name)])
    const pressed = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        confirmRosterImport(n % 2 ? coordinator : deputy, chapter.id, it.id, it.planHash ?? ''),
      ),
    )
    // One of the two wins, however often she pressed; the other is told.
    const winners = new Set(pressed.flatMap((isTaken, n) => (isTaken ? [n % 2] : [])))
    expect([winners.size, pressed.filter(Boolean).length]).toEqual([1, 25])
    expect(await waitingJobs('commit_roster_import')).toHaveLength(1)
    await leaving(['memberships.member_joined', 'memberships.roster_imported'], async () => {
      await Promise.all([1, 2, 3].map(() => completeRosterImport({ importId: it.id })))
      await runJobs()
    })
  })

  test('of another plan, one given up, or one that waited too long is no decision', async () => {
    const it = await planOf([line('Nova000')])
    const confirm = (hash: string) => confirmRosterImport(coordinator, chapter.id, it.id, hash)
    expect(await confirm('f'.repeat(64))).toBe(false)
    expect(await confirm('')).toBe(false)
    moveClock(days(1))
    expect(await confirm(it.planHash ?? '')).toBe(false)
    expect((await getRosterImport(coordinator, chapter.id, it.id)).state).toBe('expired')
    moveClock(0)
    expect(
      await leaving(['memberships.roster_import_withdrawn'], () =>
        withdrawRosterImport(deputy, chapter.id, it.id),
      ),
    ).toBe(true)
    expect(await leaving([], () => withdrawRosterImport(deputy, chapter.id, it.id))).toBe(false)
    expect(await confirm(it.planHash ?? '')).toBe(false)
    const row = await db.rosterImport.findUniqueOrThrow({ where: { id: it.id } })
    expect([row.file, row.plan, row.summary]).toEqual([null, null, null])
  })

  test('counts with the rights of the moment in which it is done', async () => {
    const leaver = await buildMember({ office: 'deputy-coordinator' })
    const it = await planOf([line('Nova0000')])
    await confirmRosterImport(leaver, chapter.id, it.id, it.planHash ?? '')
    await db.mandate.updateMany({
      where: { membership: { memberId: leaver.memberId } },
      data: { until: new Date() },
    })
    await leaving(['memberships.roster_import_refused'], runJobs)
    const found = await getRosterImport(coordinator, chapter.id, it.id)
    expect([found.state, found.refusedFor]).toEqual(['refused', 'rights'])
    expect(await memberOf('Nova0000')).toBeNull()
    expect(await lastActivity()).toMatchObject({
      actorId: leaver.memberId,
      data: { importId: it.id, reason: 'rights' },
    })
  })

  test('that no longer fits is refused, and planned anew with one press', async () => {
    const [name = '', other = ''] = newNames()
    const it = await planOf([line(name), line(other), ';;=1;;;;;'])
    await commit(await planOf([line(name)]))
    const late = await commit(it)
    expect([late.state, late.refusedFor]).toEqual(['refused', 'stale'])
    expect(await memberOf(other)).toBeNull()

    const again = await Promise.all(
      [coordinator, deputy].map((viewer) => repeatRosterImport(viewer, chapter.id, it.id)),
    )
    const [next] = again.filter((one) => one !== null)
    expect(again.filter(Boolean)).toHaveLength(1)
    await runJobs()
    const anew = await getRosterImport(coordinator, chapter.id, next?.importId ?? '')
    expect(anew.state).toBe('ready')
    expect(anew.summary?.counts).toMatchObject({ additions: 1, unchanged: 1, faultyLines: 1 })
    expect((await commit(anew)).state).toBe('done')
    expect(await memberOf(other)).not.toBeNull()
  })
})

describe('taking an import back', () => {
  test('within a day removes exactly whom it added, and ends what it opened', async () => {
    const [known = '', fresh = ''] = newNames()
    await commit(await planOf([line(known)]))
    const members = await db.member.count()
    const done = await commit(await planOf([line(known, association), line(fresh, association)]))
    expect(await db.member.count()).toBe(members + 1)
    const isUndone = await leaving(['memberships.roster_import_undone'], () =>
      undoRosterImport(deputy, chapter.id, done.id),
    )
    expect(isUndone).toBe(true)
    expect([await memberOf(fresh), await db.member.count()]).toEqual([null, members])
    const kept = await memberOf(known)
    const memberships = await db.membership.findMany({ where: { memberId: kept?.id } })
    expect(memberships.map(({ chapterId, until }) => [chapterId, until === null]).sort()).toEqual([
      ['rs-policewomen', false],
      ['serbia-moi', true],
    ])
    expect((await lastActivity()).data).toEqual({
      importId: done.id,
      removed: 1,
      ended: 1,
      kept: 0,
    })
    expect(await leaving([], () => undoRosterImport(deputy, chapter.id, done.id))).toBe(false)
  })

  test('leaves whoever has signed in, written or been given anything since, and names her', async () => {
    const names = newNames(6)
    const done = await commit(await planOf(names.map((it) => line(it))))
    const people = await Promise.all(names.map((it) => memberOf(it)))
    const ids = people.map((it) => it?.id ?? '')
    const [signedIn = '', asked = '', suspended = '', factor = '', moved = ''] = ids
    const later = new Date(Date.now() + 86_400_000)
    await db.credential.create({ data: { memberId: signedIn, passwordHash: 'x' } })
    await db.passwordReset.create({ data: { id: 'x', memberId: asked, expiresAt: later } })
    await db.suspension.create({
      data: {
        memberId: suspended,
        chapterId: chapter.id,
        reason: 'x',
        from: new Date(),
        until: later,
      },
    })
    await db.secondFactor.create({
      data: { memberId: factor, kind: 'totp', label: 'x', secret: new Uint8Array(1) },
    })
    await db.membership.create({
      data: { memberId: moved, chapterId: 'rs-policewomen', kind: 'association', from: new Date() },
    })
    expect(await undoRosterImport(coordinator, chapter.id, done.id)).toBe(true)
    const after = await getRosterImport(coordinator, chapter.id, done.id)
    expect([...after.kept].sort()).toEqual(ids.slice(0, 5).sort())
    expect(await db.member.count({ where: { id: { in: ids } } })).toBe(5)
    moveClock(days(1))
    await forgetRosterImports()
    expect((await getRosterImport(coordinator, chapter.id, done.id)).kept).toEqual([])
  })

  test('after a day is too late, and what it would need is gone', async () => {
    const names = newNames(1)
    const done = await commit(await planOf(names.map((it) => line(it))))
    moveClock(days(1))
    expect(await leaving([], () => undoRosterImport(coordinator, chapter.id, done.id))).toBe(false)
    await forgetRosterImports()
    const row = await db.rosterImport.findUniqueOrThrow({ where: { id: done.id } })
    expect(row.done).toBeNull()
    moveClock(0)
    expect(await undoRosterImport(coordinator, chapter.id, done.id)).toBe(false)
    moveClock(days(366))
    await forgetRosterImports()
    expect(await db.rosterImport.count({ where: { id: done.id } })).toBe(0)
  })

  test('pressed fifty times happens once', async () => {
    const done = await commit(await planOf(newNames(1).map((it) => line(it))))
    const pressed = await leaving(['memberships.roster_import_undone'], () =>
      Promise.all(
        Array.from({ length: 50 }, () => undoRosterImport(coordinator, chapter.id, done.id)),
      ),
    )
    expect(pressed.filter(Boolean)).toHaveLength(1)
  })
})
