import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { blankSessionCookie, sessionCookie, sessionToken } from '~/features/auth/cookie.server'
import { endOtherSessions } from '~/features/auth/end-other-sessions.server'
import { endSession } from '~/features/auth/end-session.server'
import { listSessions } from '~/features/auth/list-sessions.server'
import { openSession } from '~/features/auth/open-session.server'
import { signOut } from '~/features/auth/sign-out.server'
import { hashToken } from '~/lib/tokens.server'
import { buildAccount, buildSession, viewerWith } from '../../factories/accounts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const isOpen = async (token: string) => (await viewerWith(token)).memberId !== null

describe('a session', () => {
  test('is kept under the SHA-256 of its token; the token itself stands nowhere', async () => {
    const { memberId } = await buildMember()
    const { token } = await buildSession(memberId)
    expect(token).toMatch(/^[\w-]{27}$/)
    expect(await db.session.findMany({ where: { memberId } })).toMatchObject([
      { id: hashToken(token) },
    ])
    expect(await tablesHolding(hashToken(token))).toEqual(['public.session'])
    expect(await tablesHolding(token)).toEqual([])
    expect(await isOpen(hashToken(token))).toBe(false)
  })

  test('opens by its exact token alone', async () => {
    const { token } = await buildSession((await buildMember()).memberId)
    expect(await isOpen(token)).toBe(true)
    for (const other of [
      token.slice(1),
      `${token}x`,
      token.toUpperCase(),
      '',
      "' OR 1=1",
      'x'.repeat(5_000),
    ])
      expect(await isOpen(other)).toBe(false)
  })

  test('its cookie is for the server alone', () => {
    const cookie = sessionCookie('abc')
    for (const part of ['mreza=abc', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(part)
    expect(sessionToken('x=1; mreza=abc; y=2')).toBe('abc')
    expect(sessionToken(null)).toBeNull()
    expect(blankSessionCookie()).toMatch(/^mreza=;.*Max-Age=0/)
  })

  test('unused for two weeks it ends; used after one it is prolonged', async () => {
    const { token } = await buildSession((await buildMember()).memberId)
    const id = hashToken(token)
    moveClock(days(14) - 1)
    expect(await isOpen(token)).toBe(true)
    moveClock(days(14) + 1)
    expect(await isOpen(token)).toBe(false)
    moveClock(0)
    await db.session.update({ where: { id }, data: { expiresAt: inDays(6.9) } })
    expect(await isOpen(token)).toBe(true)
    const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id } })
    expect(expiresAt.getTime()).toBeGreaterThan(inDays(13.9).getTime())
  })

  test('prolonged or not, none lives beyond sixty days; seven with an office', async () => {
    const { memberId } = await buildMember()
    const { memberId: coordinator } = await buildMember({ office: 'coordinator' })
    for (const [who, most] of [
      [memberId, 60],
      [coordinator, 7],
    ] as const) {
      moveClock(0)
      const { token } = await buildSession(who)
      await db.session.update({
        where: { id: hashToken(token) },
        data: { expiresAt: inDays(100) },
      })
      moveClock(days(most) - 1)
      expect(await isOpen(token)).toBe(true)
      moveClock(days(most) + 1)
      expect(await isOpen(token)).toBe(false)
    }
  })

  test('a request writes nothing while it need not be prolonged, with an office too', async () => {
    for (const office of [undefined, 'coordinator'] as const) {
      const { token } = await buildSession((await buildMember({ office })).memberId)
      const before = await rowVersion(token)
      await isOpen(token)
      await isOpen(token)
      expect(await rowVersion(token)).toBe(before)
    }
  })

  test('her rights are asked anew no later than its end', async () => {
    const { memberId } = await buildMember({ office: 'coordinator' })
    const { viewer } = await buildSession(memberId)
    expect(viewer.changesAt).toBeLessThanOrEqual(inDays(7).getTime())
  })
})

describe('ending sessions', () => {
  test('signing out kills the token on the server, with one activity', async () => {
    const { memberId } = await buildMember()
    const { token } = await buildSession(memberId)
    const { token: other } = await buildSession(memberId)
    await leaving(['auth.signed_out'], () => signOut(token))
    expect(await isOpen(token)).toBe(false)
    expect(await isOpen(other)).toBe(true)
    await leaving([], () => signOut(token))
    await leaving([], () => signOut(null))
  })

  test('she sees her own, the present one first, in words without an address', async () => {
    const { memberId } = await buildMember()
    const { viewer } = await buildSession(memberId)
    await openSession(memberId, 'Safari · iOS')
    await buildSession((await buildMember()).memberId)
    const sessions = await listSessions(viewer)
    expect(sessions.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      ['Firefox · Linux', true],
      ['Safari · iOS', false],
    ])
    expect(Object.keys(sessions[0] ?? {})).toEqual([
      'id',
      'device',
      'createdAt',
      'seenOn',
      'isCurrent',
    ])
    moveClock(days(15))
    expect(await listSessions(viewer)).toEqual([])
  })

  test('she ends one of her own, with one activity', async () => {
    const { memberId } = await buildMember()
    const { viewer, token } = await buildSession(memberId)
    const { token: lost } = await buildSession(memberId)
    await leaving(['auth.sessions_ended'], () => endSession(viewer, hashToken(lost)))
    expect(await lastActivity()).toMatchObject({ actorId: memberId, data: { memberId, count: 1 } })
    expect([await isOpen(token), await isOpen(lost)]).toEqual([true, false])
  })

  test("another's session is not found, as one that never was, and lives on", async () => {
    const { viewer } = await buildSession((await buildMember()).memberId)
    const { token: foreign } = await buildSession((await buildMember()).memberId)
    for (const id of [hashToken(foreign), foreign, 'null', ''])
      expect(await leaving([], () => statusOf(endSession(viewer, id)))).toBe(404)
    expect(await isOpen(foreign)).toBe(true)
  })

  test('she ends all others, not her own, not those of anyone else', async () => {
    const { memberId } = await buildAccount()
    const { viewer, token } = await buildSession(memberId)
    const others = [await openSession(memberId, 'a'), await openSession(memberId, 'b')]
    const { token: foreign } = await buildSession((await buildMember()).memberId)
    expect(await leaving(['auth.sessions_ended'], () => endOtherSessions(viewer))).toBe(2)
    expect(await Promise.all([token, foreign, ...others].map(isOpen))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

function inDays(count: number): Date {
  return new Date(Date.now() + count * 86_400_000)
}

async function rowVersion(token: string): Promise<string> {
  const { rows } = await pool.query('SELECT xmin::text FROM session WHERE id = $1', [
    hashToken(token),
  ])
  return rows[0].xmin
}

/** Every table of which some row holds a text. */
async function tablesHolding(text: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')`,
  )
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const hit = await pool.query(
        `SELECT 1 FROM ${name} AS row WHERE strpos(row::text, $1) > 0 LIMIT 1`,
        [text],
      )
      return hit.rowCount === 0 ? [] : [name]
    }),
  )
  return found.flat()
}
