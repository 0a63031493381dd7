import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { changePassword } from '~/features/auth/change-password.server'
import { confirmIdentity } from '~/features/auth/confirm-identity.server'
import { isConfirmed } from '~/features/auth/is-confirmed.server'
import { signIn } from '~/features/auth/sign-in.server'
import {
  buildAccount,
  buildSession,
  password,
  tokenIn,
  viewerWith,
} from '../../factories/accounts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'

const fresh = 'a kettle between two mountains'

describe('confirming before a dangerous act', () => {
  test('is not asked for within ten minutes, then it is', async () => {
    const { memberId } = await buildAccount()
    const { viewer } = await buildSession(memberId)
    expect(await confirmIdentity(viewer, undefined)).toEqual({ headers: {}, viewer })
    moveClock(9)
    expect(isConfirmed(viewer)).toBe(true)
    moveClock(10)
    expect(isConfirmed(viewer)).toBe(false)
    expect(await confirmIdentity(viewer, undefined)).toBeNull()
  })

  test('a wrong password confirms nothing', async () => {
    const { memberId } = await buildAccount()
    const { viewer, token } = await buildSession(memberId, { confirmed: false })
    for (const wrong of ['', 'wrong', password.toUpperCase()])
      expect(await confirmIdentity(viewer, wrong)).toBeNull()
    expect(isConfirmed(await viewerWith(token))).toBe(false)
  })

  test('the right one moves her to a new session: the old token is dead', async () => {
    const { memberId } = await buildAccount()
    const { viewer, token } = await buildSession(memberId, { confirmed: false })
    const answer = await leaving([], () => confirmIdentity(viewer, password))
    const next = tokenIn(answer?.headers ?? {}) ?? ''
    expect((await viewerWith(token)).memberId).toBeNull()
    const confirmed = await viewerWith(next)
    expect(confirmed.memberId).toBe(memberId)
    expect(isConfirmed(confirmed)).toBe(true)
    moveClock(10)
    expect(isConfirmed(confirmed)).toBe(false)
    expect(await db.session.count({ where: { memberId } })).toBe(1)
  })

  test('her other sessions stay unconfirmed', async () => {
    const { memberId } = await buildAccount()
    const { viewer } = await buildSession(memberId, { confirmed: false })
    const { token } = await buildSession(memberId, { confirmed: false })
    await confirmIdentity(viewer, password)
    expect(isConfirmed(await viewerWith(token))).toBe(false)
  })

  test('a session that ended meanwhile, or a viewer without one, confirms nothing', async () => {
    const { memberId } = await buildAccount()
    const { viewer } = await buildSession(memberId, { confirmed: false })
    await db.session.deleteMany({ where: { memberId } })
    expect(await confirmIdentity(viewer, password)).toBeNull()
    expect(await confirmIdentity({ ...viewer, session: null }, password)).toBeNull()
  })

  test('guessing is stopped after eight tries, the right one included', async () => {
    const { viewer } = await buildSession((await buildAccount()).memberId, { confirmed: false })
    for (let tries = 0; tries < 8; tries++) await confirmIdentity(viewer, 'wrong')
    expect(await statusOf(confirmIdentity(viewer, password))).toBe(429)
    expect(await statusOf(changePassword(viewer, { current: password, password: fresh }))).toBe(429)
  })
})

describe('changing the password', () => {
  test('ends her other sessions and her reset links, with one activity', async () => {
    const { memberId, email } = await buildAccount()
    const { viewer, token } = await buildSession(memberId)
    const { token: other } = await buildSession(memberId)
    const expiresAt = new Date(Date.now() + 60_000)
    await db.passwordReset.create({ data: { id: `link of ${memberId}`, memberId, expiresAt } })
    const change = { current: password, password: fresh }
    expect(
      await leaving(['auth.password_changed'], () => changePassword(viewer, change)),
    ).toBeNull()
    expect((await viewerWith(token)).memberId).toBe(memberId)
    expect((await viewerWith(other)).memberId).toBeNull()
    expect(await db.passwordReset.count({ where: { memberId, usedAt: null } })).toBe(0)
    const attempt = { email, device: 'x', address: memberId }
    expect(await signIn({ ...attempt, password })).toEqual({ refused: 'wrong' })
    expect(await signIn({ ...attempt, password: fresh })).toHaveProperty('token')
  })

  test('a wrong present one, or a poor new one, changes nothing and says at which field', async () => {
    const { memberId } = await buildAccount()
    const { viewer } = await buildSession(memberId)
    const before = await db.credential.findUnique({ where: { memberId } })
    for (const [change, fault] of [
      [{ current: 'wrong', password: fresh }, ['current', 'auth:confirm.wrong']],
      [{ current: password, password: 'short' }, ['password', 'auth:password.short']],
      [{ current: password, password: 'policewomen99' }, ['password', 'auth:password.guessable']],
      [{ current: password, password: 'qwertyuiop' }, ['password', 'auth:password.common']],
    ] as const) {
      const [field, message] = fault
      expect(await leaving([], () => changePassword(viewer, change))).toEqual({ field, message })
    }
    expect(await db.credential.findUnique({ where: { memberId } })).toEqual(before)
  })

  test('her own name and e-mail are words that a guesser knows', async () => {
    const { memberId } = await buildAccount()
    await db.member.update({
      where: { id: memberId },
      data: { givenName: 'Wilhelmina', familyName: 'Featherstone', email: 'lightkeeper@x.example' },
    })
    const { viewer } = await buildSession(memberId)
    for (const word of ['wilhelmina1', 'Featherstone!', 'lightkeeper2026'])
      expect(await changePassword(viewer, { current: password, password: word })).toEqual({
        field: 'password',
        message: 'auth:password.guessable',
      })
  })

  test('a member without a password cannot make one by this way', async () => {
    const { viewer } = await buildSession((await buildMember()).memberId)
    expect(await changePassword(viewer, { current: '', password: fresh })).toMatchObject({
      field: 'current',
    })
    expect(await db.credential.count({ where: { memberId: viewer.memberId } })).toBe(0)
  })
})
