import { beforeAll, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { installation } from '~/features/auth/viewer'
import { commitRosterImport } from '~/features/memberships/commit-roster-import.server'
import type { PlannedMember, RosterImportPlan } from '~/features/memberships/plan-roster-import'
import { prepareRosterImport } from '~/features/memberships/prepare-roster-import.server'
import { readRoster } from '~/features/memberships/read-roster'
import { lastActivity } from '../../support/activities.ts'
import { rosterBytes, rosters } from './roster-world.ts'

const prepare = ({ file, service }: { file: string; service: string }) =>
  prepareRosterImport(installation, service, rosterBytes(file))

describe.each(rosters)('$file', (roster) => {
  let plan: RosterImportPlan
  let before: number

  beforeAll(async () => {
    before = await db.activity.count()
    plan = await prepare(roster)
  })

  test('is planned without changing anything', async () => {
    expect(plan.counts.rows).toBe(roster.rows)
    expect(plan.counts.additions).toBeGreaterThan(30)
    expect(await db.member.count({ where: { emailKey: { in: emailKeysOf(plan) } } })).toBe(0)
    expect(await db.activity.count()).toBe(before)
  })

  test('is committed just as planned: every row, and no other one', async () => {
    const members = await db.member.count()
    expect(await commitRosterImport(installation, plan)).toEqual({
      added: plan.counts.additions,
      changed: 0,
    })
    expect(await db.member.count()).toBe(members + plan.counts.additions)
    const stored = await storedMembers(emailKeysOf(plan))
    expect(stored).toEqual(
      plan.additions
        .map((it) => expected(it, roster.service))
        .toSorted((a, b) => (a.emailKey < b.emailKey ? -1 : 1)),
    )
  })

  test('leaves an activity for each membership, and one of the import without a name', async () => {
    const joined = plan.additions.reduce((sum, it) => sum + (it.associationId ? 2 : 1), 0)
    const written = await db.activity.findMany({ orderBy: { id: 'desc' }, take: joined + 1 })
    expect(await db.activity.count()).toBe(before + joined + 1)
    expect(written.slice(1).every(({ type }) => type === 'memberships.member_joined')).toBe(true)
    expect(await lastActivity()).toMatchObject({
      type: 'memberships.roster_imported',
      chapterId: roster.service,
      data: {
        importHash: plan.hash,
        added: plan.counts.additions,
        refused: plan.counts.faultyLines,
      },
    })
    const record = JSON.stringify(written)
    for (const { email, familyName } of plan.additions) {
      expect(record).not.toContain(email)
      expect(record).not.toContain(familyName)
    }
  })

  test('adds nothing when it is imported again', async () => {
    const members = await db.member.count()
    const again = await prepare(roster)
    expect(again.counts).toMatchObject({
      additions: 0,
      changes: 0,
      unchanged: plan.additions.length,
    })
    expect(again.faults).toEqual(plan.faults)
    expect(await commitRosterImport(installation, again)).toEqual({ added: 0, changed: 0 })
    expect(await db.member.count()).toBe(members)
  })

  test('stores nothing of a faulty line that no good line holds too', async () => {
    const faulty = new Set(plan.faults.map(({ line }) => line))
    const marked = [...faulty, ...plan.suspects.map(({ line }) => line)].toSorted((a, b) => a - b)
    expect(marked).toEqual(roster.faults.map(({ line }) => line).toSorted((a, b) => a - b))
    const { rows } = readRoster(rosterBytes(roster.file))
    for (const { line, cells } of rows.filter((row) => faulty.has(row.line))) {
      const email = (cells.email ?? '').trim().toLowerCase()
      if (emailKeysOf(plan).includes(email)) continue
      expect(await db.member.count({ where: { emailKey: email } }), `line ${line}`).toBe(0)
    }
  })
})

describe('what was stored of all rosters', () => {
  test('holds no cell that a spreadsheet would run', async () => {
    const formulas = rosters.flatMap(({ file }) =>
      readRoster(rosterBytes(file)).rows.flatMap(({ cells }) =>
        Object.values(cells).filter((cell) => /^\s*[=+\-@]/.test(cell)),
      ),
    )
    expect(formulas.length).toBeGreaterThan(0)
    const { rows } = await pool.query(
      `SELECT value FROM (
         SELECT unnest(ARRAY[display_name, given_name, family_name, email]) AS value FROM member
         UNION ALL SELECT value #>> '{}' FROM profile_field) AS cell
       WHERE value ~ '^\\s*[=+@-]'`,
    )
    expect(rows).toEqual([])
  })
})

function emailKeysOf({ additions }: RosterImportPlan): string[] {
  return additions.map(({ emailKey }) => emailKey)
}

async function storedMembers(emailKeys: string[]) {
  const members = await db.member.findMany({
    where: { emailKey: { in: emailKeys } },
    include: { fields: true, memberships: { orderBy: { kind: 'desc' } } },
  })
  return members
    .map(({ emailKey, email, givenName, familyName, fields, memberships }) => ({
      ...{ emailKey, email, givenName, familyName },
      fields: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
      memberships: memberships.map(({ chapterId, kind, from, until }) => [
        chapterId,
        kind,
        from.toISOString().slice(0, 10),
        until,
      ]),
    }))
    .toSorted((a, b) => (a.emailKey < b.emailKey ? -1 : 1))
}

function expected(member: PlannedMember, service: string) {
  const { emailKey, email, givenName, familyName, associationId, memberSince } = member
  return {
    ...{ emailKey, email, givenName, familyName },
    fields: {
      rank: member.rankTitle,
      rank_band: member.rankBand,
      unit: member.unit,
      languages: member.languages,
    },
    memberships: [
      [service, 'home', memberSince, null],
      ...(associationId ? [[associationId, 'association', memberSince, null]] : []),
    ],
  }
}
