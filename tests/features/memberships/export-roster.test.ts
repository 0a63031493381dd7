import { parse } from 'csv-parse/sync'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { admitMember } from '~/features/memberships/admit-member.server'
import { exportRoster } from '~/features/memberships/export-roster.server'
import { presentRosterCell } from '~/features/memberships/present-roster-cell.server'
import { type RosterAsked, readRosterAsked } from '~/features/memberships/roster-asked'
import { type RosterColumnName, rosterColumns } from '~/features/memberships/roster-columns'
import { buildMember, statusOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'

const chapter = 'croatia-moi'
const formulas = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '=cmd|x', '＝1']
let coordinator: MemberViewer

const open = (
  viewer: MemberViewer,
  columns: readonly RosterColumnName[],
  asked: Partial<RosterAsked> = {},
) =>
  exportRoster(
    viewer,
    chapter,
    { ...readRosterAsked(new URLSearchParams()), ...asked },
    columns.map((key) => ({ key, header: key })),
    presentRosterCell('en', [{ id: 'hr-policewomen', names: { en: '=Network' } }]),
  )

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const piece of pieces) chunks.push(piece)
  return Buffer.concat(chunks).toString()
}

const linesOf = (text: string): string[][] =>
  parse(text, { delimiter: ';', bom: true, relax_column_count: true })

beforeAll(async () => {
  coordinator = await buildMember({ in: chapter, office: 'coordinator' })
  for (const [n, formula] of formulas.entries())
    await admitMember(installation, {
      email: `formula${n}@export.example`,
      givenName: 'Ana',
      familyName: `Formula${n}`,
      displayName: formula,
      memberships: [
        { chapterId: chapter, kind: 'home', from: new Date('2020-01-31T00:00:00Z') },
        {
          chapterId: 'hr-policewomen',
          kind: 'association',
          from: new Date('2020-01-31T00:00:00Z'),
        },
      ],
      fields: { rank: formula, rankBand: 2, unit: formula, languages: ['hr', formula] },
    })
})
beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

describe('an exported roster', () => {
  test('holds exactly the columns asked for, in our order, and nothing else', async () => {
    const text = await textOf(await open(coordinator, ['name', 'since'], { unit: '=1+1' }))
    expect(text).toBe("\uFEFFname;since\r\n'=1+1;2020-01-31\r\n")
    const whole = linesOf(await textOf(await open(coordinator, rosterColumns)))
    expect(whole[0]).toEqual([...rosterColumns])
    expect(new Set(whole.map((line) => line.length))).toEqual(new Set([rosterColumns.length]))
    expect(whole.join()).not.toContain('export.example')
  })

  test('runs nothing in a spreadsheet, whatever stands in any column', async () => {
    const [, ...lines] = linesOf(await textOf(await open(coordinator, rosterColumns)))
    expect(lines.filter((line) => line.join().includes("'")).length).toBe(formulas.length)
    const dangerous = /(^|[;,|\t\r\n])\s*[=+\-@＝＋－＠]/
    expect(lines.flat().filter((cell) => dangerous.test(cell))).toEqual([])
  })

  test('has the lines that the screen would show', async () => {
    const [, ...lines] = linesOf(await textOf(await open(coordinator, ['name'], { band: '2' })))
    expect(lines).toHaveLength(formulas.length)
    expect(linesOf(await textOf(await open(coordinator, ['name'], { state: 'ended' })))).toEqual([
      ['name'],
    ])
  })

  test('stands in the record with its lines and columns before the first byte', async () => {
    await leaving(['memberships.roster_exported'], () =>
      open(coordinator, ['name', 'unit'], { band: '2' }),
    )
    expect(await lastActivity()).toMatchObject({
      actorId: coordinator.memberId,
      chapterId: chapter,
      data: { subjectChapterId: chapter, rows: formulas.length, columns: ['name', 'unit'] },
    })
  })

  test('is for those who coordinate the chapter, at a human pace', async () => {
    for (const viewer of [
      await buildMember({ in: chapter }),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ in: chapter, office: 'chair', of: 'wpon-see' }),
    ])
      expect(await leaving([], () => statusOf(open(viewer, ['name'])))).toBe(404)
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) statuses.push(await statusOf(open(coordinator, ['name'])))
    expect(statuses).toEqual([...Array(10).fill(200), 429])
  })

  test('of many members comes in pieces, each member once', async () => {
    await db.$executeRaw`
      WITH new AS (
        INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key)
        SELECT 'Many ' || n, 'Many', n::text, 'many' || n % 7, 'many' || n % 7, n || '@many.example', n || '@many.example'
        FROM generate_series(1, 11000) AS n RETURNING id
      ) INSERT INTO membership (member_id, chapter_id, kind, from_at)
        SELECT id, ${chapter}, 'home', '2020-01-01' FROM new`
    let pieces = 0
    const names: string[] = []
    for await (const piece of await open(coordinator, ['name'], { name: 'many' })) {
      pieces++
      names.push(...linesOf(Buffer.from(piece).toString()).flat())
    }
    expect(pieces).toBe(3)
    expect(names.shift()).toBe('name')
    expect(new Set(names).size).toBe(11_000)
    expect(names.length).toBe(11_000)
  }, 40_000)
})
