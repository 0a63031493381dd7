import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { requestPasswordReset } from '~/features/auth/request-password-reset.server'
import { isResetOpen, resetPassword } from '~/features/auth/reset-password.server'
import { sendPasswordReset } from '~/features/auth/send-password-reset.server'
import { signIn } from '~/features/auth/sign-in.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildAccount, buildSession, password, viewerWith } from '../../factories/accounts.ts'
import { statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, newLink } from '../../support/outbox.ts'

const fresh = 'a kettle between two mountains'
const ask = (email: string) => requestPasswordReset(email, uuidv7(), 'en')

beforeEach(emptyOutbox)

describe('asking for a reset link', () => {
  test('is the same job for known and unknown addresses, and no activity', async () => {
    const { email } = await buildAccount()
    await leaving([], () => ask(email))
    await leaving([], () => ask('nobody@test.example'))
    expect(await waitingJobs('send_password_reset')).toEqual([
      { email, locale: 'en' },
      { email: 'nobody@test.example', locale: 'en' },
    ])
    await runJobs()
    expect(await readOutbox()).toHaveLength(1)
  })

  test('is granted three times an hour for an account, known or not, however it is spelt', async () => {
    const { email } = await buildAccount()
    for (const address of [email, 'unkown.é@test.example']) {
      for (const spelt of [address, ` ${address} `, address.toUpperCase()]) await ask(spelt)
      expect(await statusOf(ask(address))).toBe(429)
      expect(await statusOf(ask(address.normalize('NFD')))).toBe(429)
    }
  })

  test('is granted twenty times an hour for an address', async () => {
    const from = uuidv7()
    for (let tries = 0; tries < 20; tries++)
      await requestPasswordReset(`${uuidv7()}@test.example`, from, 'en')
    expect(await statusOf(requestPasswordReset('a@test.example', from, 'en'))).toBe(429)
  })
})

describe('the mailed link', () => {
  test('goes to the stored address alone, in neutral words', async () => {
    const { email, memberId } = await buildAccount()
    const member = await db.member.update({
      where: { id: memberId },
      data: { givenName: 'Wilhelmina', familyName: 'Featherstone', displayName: 'Mina' },
    })
    await ask(email.toUpperCase())
    await runJobs()
    const [mail] = await readOutbox()
    const headers = mail?.source.split('\n\n')[0] ?? ''
    expect(headers).toContain(`To: ${email}`)
    expect(headers).toMatch(/^Subject: Your link$/m)
    expect(headers).not.toMatch(/^(Cc|Bcc):/im)
    for (const word of [member.givenName, member.familyName, 'Mina', 'Serbia', 'polic', 'МУП'])
      expect(mail?.source.toLowerCase()).not.toContain(word.toLowerCase())
  })

  test('speaks the language of her account, else that of the page', async () => {
    const { email, memberId } = await buildAccount()
    await sendPasswordReset({ email, locale: 'nonsense' })
    expect((await readOutbox())[0]?.source).toContain('This link works once')
    await db.member.update({ where: { id: memberId }, data: { locale: 'en' } })
    await sendPasswordReset({ email, locale: 'sq' })
    expect((await readOutbox())[0]?.source).toContain('This link works once')
  })

  test('is kept as a hash, of at least 128 bits, for thirty minutes', async () => {
    const token = await newToken()
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    const { rows } = await pool.query('SELECT id FROM password_reset ORDER BY expires_at DESC')
    expect(rows[0].id).toBe(createHash('sha256').update(token).digest('hex'))
    moveClock(29)
    expect(await isResetOpen(token)).toBe(true)
    moveClock(31)
    expect(await isResetOpen(token)).toBe(false)
    expect(await leaving([], () => resetPassword(token, fresh))).toBe('auth:reset.spent')
  })

  test('two addresses, a list, a look-alike or a pattern find no account of another', async () => {
    const { email, memberId } = await buildAccount()
    await db.member.update({ where: { id: memberId }, data: { emailKey: 'mira@test.example' } })
    const lookAlikes = [
      'mіra@test.example',
      'mira@test.example,eve@evil.example',
      'eve@evil.example mira@test.example',
      'mira@test.example\u200b',
      'mira@test.example\0',
      'ｍira@test.example',
      'mıra@test.example',
      '%@test.example',
      '["mira@test.example"]',
    ]
    for (const typed of lookAlikes) {
      await sendPasswordReset({ email: typed, locale: 'en' }).catch(() => {})
      expect(await readOutbox()).toEqual([])
    }
    await sendPasswordReset({ email: 'MİRA@TEST.EXAMPLE'.replace('İ', 'I'), locale: 'en' })
    expect((await readOutbox())[0]?.source).toContain(`To: ${email}`)
  })
})

describe('choosing a new password by the link', () => {
  test('works once: sessions and other links end, one activity', async () => {
    const { email, memberId } = await buildAccount()
    const { token: session } = await buildSession(memberId)
    const [older, token] = [await newToken(email), await newToken(email)]
    expect(await leaving(['auth.password_reset'], () => resetPassword(token, fresh))).toBeNull()
    expect((await viewerWith(session)).memberId).toBeNull()
    for (const spent of [token, older]) {
      expect(await isResetOpen(spent)).toBe(false)
      expect(await leaving([], () => resetPassword(spent, 'again and again and'))).toBe(
        'auth:reset.spent',
      )
    }
    const attempt = { email, device: 'x', address: memberId }
    expect(await signIn({ ...attempt, password })).toEqual({ refused: 'wrong' })
    expect(await signIn({ ...attempt, password: fresh })).toHaveProperty('token')
  })

  test('fifty at the same moment: one wins', async () => {
    const token = await newToken()
    const answers = await leaving(['auth.password_reset'], () =>
      Promise.all(Array.from({ length: 50 }, (_, n) => resetPassword(token, `${fresh} ${n}`))),
    )
    expect(answers.filter((it) => it === null)).toHaveLength(1)
  })

  test('a refused password leaves the link open', async () => {
    const token = await newToken()
    expect(await leaving([], () => resetPassword(token, 'short'))).toBe('auth:password.short')
    expect(await leaving([], () => resetPassword(token, 'policija2026'))).toBe(
      'auth:password.guessable',
    )
    expect(await isResetOpen(token)).toBe(true)
  })

  test('a token that never was, or the hash that is stored, opens nothing', async () => {
    const token = await newToken()
    const stored = createHash('sha256').update(token).digest('hex')
    for (const wrong of ['', 'x', stored, `${token}x`, token.toLowerCase()]) {
      expect(await isResetOpen(wrong)).toBe(false)
      expect(await resetPassword(wrong, fresh)).toBe('auth:reset.spent')
    }
  })
})

async function newToken(email?: string): Promise<string> {
  await sendPasswordReset({ email: email ?? (await buildAccount()).email, locale: 'en' })
  return (await newLink()).split('/').at(-1) ?? ''
}
