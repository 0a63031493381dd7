import { generate } from 'otplib'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { changePassword } from '~/features/auth/change-password.server'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { passkeyRequest } from '~/features/auth/factors/passkeys.server'
import { proveFactor } from '~/features/auth/factors/prove-factor.server'
import { renewRecoveryCodes } from '~/features/auth/factors/renew-recovery-codes.server'
import { finishSignIn } from '~/features/auth/finish-sign-in.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { findHalfSignIn, halfSignInCookie } from '~/features/auth/half.server'
import { signIn } from '~/features/auth/sign-in.server'
import { clock } from '~/lib/clock.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildAccount, buildSession, password, viewerWith } from '../../../factories/accounts.ts'
import { statusOf, totpSecret, viewerOf } from '../../../factories/people.ts'
import { leaving } from '../../../support/activities.ts'
import { Authenticator } from '../../../support/authenticator.ts'
import { moveClock } from '../../../support/clock.ts'
import { runJobs } from '../../../support/jobs.ts'
import { emptyOutbox } from '../../../support/outbox.ts'

const codeNow = (ahead = 0) =>
  generate({ secret: totpSecret, epoch: Math.floor(clock.now().getTime() / 1000) + ahead })

/** A member with a factor who has given her password. */
async function buildHalf() {
  const { memberId, email } = await buildAccount({ hasFactor: true })
  const answer = await signIn({ email, password, device: 'Firefox', address: memberId })
  if (!('half' in answer)) throw new Error('the password alone was enough')
  const half = await findHalfSignIn(await halfSignInCookie(answer.half))
  if (!half) throw new Error('no half sign-in')
  return { memberId, email, token: answer.half, half }
}

describe('half a sign-in', () => {
  test('opens nothing, and a session token is none', async () => {
    const { token, memberId } = await buildHalf()
    expect((await getViewer(token)).memberId).toBeNull()
    expect(await db.session.count({ where: { memberId } })).toBe(0)
    const { token: whole } = await buildSession(memberId)
    expect(await findHalfSignIn(await halfSignInCookie(whole))).toBeNull()
    for (const cookie of [null, '', 'mreza-half=', 'mreza-half=%%%', 'mreza-half=bm9uZQ'])
      expect(await findHalfSignIn(cookie)).toBeNull()
  })

  test('ends after ten minutes, and with a new password', async () => {
    const { token } = await buildHalf()
    moveClock(9)
    expect(await findHalfSignIn(await halfSignInCookie(token))).not.toBeNull()
    moveClock(10)
    expect(await findHalfSignIn(await halfSignInCookie(token))).toBeNull()
    moveClock(0)
    const { memberId, token: other } = await buildHalf()
    const { viewer } = await buildSession(memberId)
    await changePassword(viewer, { current: password, password: 'a kettle on two mountains' })
    expect(await findHalfSignIn(await halfSignInCookie(other))).toBeNull()
  })
})

describe('the second step', () => {
  test('opens a session by the code of the app, of one step before or after too', async () => {
    for (const ahead of [0, -30, 30]) {
      const { half, memberId } = await buildHalf()
      const code = await codeNow(ahead)
      const answer = await leaving(['auth.signed_in'], () => finishSignIn(half, ` ${code} `))
      expect((await viewerWith('token' in answer ? answer.token : '')).memberId).toBe(memberId)
    }
    const { half } = await buildHalf()
    for (const ahead of [-90, 90])
      expect(await finishSignIn(half, await codeNow(ahead))).toEqual({ refused: 'wrong' })
  })

  test('takes a code once, whichever door it is shown at', async () => {
    const { half, email, memberId } = await buildHalf()
    const code = await codeNow()
    expect(await finishSignIn(half, code)).toHaveProperty('token')
    const again = await signIn({ email, password, device: 'x', address: email })
    const second = await findHalfSignIn(await halfSignInCookie('half' in again ? again.half : ''))
    if (!second) throw new Error('no half sign-in')
    expect(await leaving(['auth.factor_refused'], () => finishSignIn(second, code))).toEqual({
      refused: 'wrong',
    })
    const { viewer } = await buildSession(memberId, { confirmed: false })
    expect(await confirmIdentity(viewer, code)).toBeNull()
  })

  test('of fifty tries at once one opens a session', async () => {
    const { half, memberId } = await buildHalf()
    const code = await codeNow()
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => finishSignIn(half, code).catch((refused) => refused)),
    )
    expect(tries.filter((it) => 'token' in it)).toHaveLength(1)
    expect(await db.session.count({ where: { memberId } })).toBe(1)
  })

  test('takes a recovery code once, however it is written, and tells her', async () => {
    const { half, memberId, email } = await buildHalf()
    const [code = '', other = ''] = await renewRecoveryCodes(await viewerOf(memberId))
    await runJobs()
    await emptyOutbox()
    const written = code
      .toUpperCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'O')
      .replaceAll('1', 'l')
    const answer = await leaving(['auth.recovery_code_used', 'auth.signed_in'], () =>
      finishSignIn(half, written),
    )
    expect(answer).toHaveProperty('token')
    expect(await proveFactor(memberId, code)).toBe(false)
    const { memberId: another } = await buildHalf()
    expect(await proveFactor(another, other)).toBe(false)
    expect(await proveFactor(memberId, other)).toBe(true)
    await runJobs()
    const mails = await readOutbox()
    expect(mails).toHaveLength(2)
    for (const { source } of mails) expect(source).toContain(`To: ${email}`)
  })

  test('takes what her passkey signed for this page, once', async () => {
    const { half, memberId } = await buildHalf()
    const device = new Authenticator()
    const made = JSON.parse(device.create({ challenge: 'x' }))
    await db.secondFactor.create({
      data: {
        memberId,
        kind: 'passkey',
        label: 'phone',
        credentialId: device.id.toString('base64url'),
        secret: new Uint8Array(
          Buffer.from(made.response.attestationObject, 'base64url').subarray(-77),
        ),
      },
    })
    const options = (await passkeyRequest(memberId)) as { challenge: string }
    const theirs = { challenge: 'A'.repeat(75) }
    expect(await proveFactor(memberId, device.sign(theirs))).toBe(false)
    expect(await proveFactor(memberId, new Authenticator().sign(options))).toBe(false)
    expect(await proveFactor(memberId, device.sign(options, 'https://evil.example'))).toBe(false)
    const fresh = (await passkeyRequest(memberId)) as { challenge: string }
    const signed = device.sign(fresh)
    expect(await finishSignIn(half, signed)).toHaveProperty('token')
    expect(await proveFactor(memberId, signed)).toBe(false)
    expect(await proveFactor(memberId, device.sign(fresh))).toBe(false)
    expect(await passkeyRequest((await buildHalf()).memberId)).toBeNull()
  })

  test('does not let in who was suspended in between', async () => {
    const { half, memberId } = await buildHalf()
    await db.suspension.create({
      data: {
        memberId,
        chapterId: 'serbia-moi',
        reason: 'as the rules say',
        from: new Date('2020-01-01'),
        until: new Date('2099-01-01'),
      },
    })
    expect(await finishSignIn(half, await codeNow())).toMatchObject({
      refused: 'suspended',
      reason: 'as the rules say',
    })
    expect(await db.session.count({ where: { memberId } })).toBe(0)
  })

  test('after ten wrong codes looks at none, the right one included, and tells her once', async () => {
    const { half, memberId, email } = await buildHalf()
    await emptyOutbox()
    const wrong = Array<'auth.factor_refused'>(10).fill('auth.factor_refused')
    await leaving([...wrong, 'auth.factor_guessing_stopped'], async () => {
      for (let n = 0; n < 10; n++) await finishSignIn(half, '000000')
      for (let n = 0; n < 5; n++)
        expect(await statusOf(finishSignIn(half, await codeNow()))).toBe(429)
    })
    expect(await db.session.count({ where: { memberId } })).toBe(0)
    await runJobs()
    const mails = await readOutbox()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.source).toContain(`To: ${email}`)
  })
})

describe('confirming by a second factor', () => {
  test('asks who has one for it, and no longer for her password', async () => {
    const { memberId } = await buildAccount({ hasFactor: true })
    const { viewer } = await buildSession(memberId, { confirmed: false })
    expect(await proofAsked(viewer)).toEqual({ passkey: null, demoCode: null })
    expect(confirmFault(viewer)).toBe('factor:confirm.wrong')
    expect(await confirmIdentity(viewer, password)).toBeNull()
    expect(await confirmIdentity(viewer, await codeNow())).not.toBeNull()
    const { viewer: fresh } = await buildSession(memberId)
    expect(await proofAsked(fresh)).toBe('none')
    const { viewer: without } = await buildSession((await buildAccount()).memberId, {
      confirmed: false,
    })
    expect(await proofAsked(without)).toBe('password')
    expect(confirmFault(without)).toBe('auth:confirm.wrong')
  })
})
