import { generate } from 'otplib'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { addFactor } from '~/features/auth/factors/add-factor.server'
import { enrolPasskey } from '~/features/auth/factors/enrol-passkey.server'
import { enrolTotp } from '~/features/auth/factors/enrol-totp.server'
import { newEnrolment } from '~/features/auth/factors/enrolment.server'
import { listFactors } from '~/features/auth/factors/list-factors.server'
import { passkeyCreation } from '~/features/auth/factors/passkeys.server'
import { removeFactor } from '~/features/auth/factors/remove-factor.server'
import { renewRecoveryCodes } from '~/features/auth/factors/renew-recovery-codes.server'
import { openTotpSecret } from '~/features/auth/factors/totp.server'
import { installation } from '~/features/auth/viewer'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { clock } from '~/lib/clock.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildAccount, buildSession, tokenIn, viewerWith } from '../../../factories/accounts.ts'
import { buildMember, statusOf } from '../../../factories/people.ts'
import { leaving } from '../../../support/activities.ts'
import { Authenticator } from '../../../support/authenticator.ts'
import { moveClock } from '../../../support/clock.ts'
import { runJobs } from '../../../support/jobs.ts'
import { emptyOutbox } from '../../../support/outbox.ts'

const codeOf = (secret: string) =>
  generate({ secret, epoch: Math.floor(clock.now().getTime() / 1000) })

/** A signed-in member without a factor. */
async function buildSignedIn() {
  const { memberId, email } = await buildAccount()
  return { memberId, email, ...(await buildSession(memberId)) }
}

describe('setting up an app', () => {
  test('makes her office count, ends what was opened without it, and gives codes once', async () => {
    const { viewer, token, memberId, email } = await buildSignedIn()
    const { token: other } = await buildSession(memberId)
    await grantMandate(installation, {
      memberId,
      chapterId: 'serbia-moi',
      office: 'coordinator',
      from: new Date('2020-01-01'),
      until: new Date('2099-01-01'),
    })
    expect(await viewerWith(token)).toMatchObject({ waitingOffices: 1, coordinates: [] })
    await emptyOutbox()
    const { secret, sealed } = newEnrolment(memberId)
    const added = await leaving(['auth.factor_added'], async () =>
      enrolTotp(viewer, { sealed, code: await codeOf(secret) }),
    )
    if ('refused' in added) throw new Error(added.refused)
    expect(new Set(added.codes).size).toBe(10)
    for (const code of added.codes ?? []) expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    for (const dead of [token, other]) expect((await viewerWith(dead)).memberId).toBeNull()
    const now = await viewerWith(tokenIn(added.headers) ?? '')
    expect(now).toMatchObject({ memberId, waitingOffices: 0, hasFactor: true })
    expect(now.coordinates).toContain('serbia-moi')

    await runJobs()
    const mails = await readOutbox()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.source).toContain(`To: ${email}`)
    for (const word of ['serbia', 'Serbia', 'factor was', secret])
      expect(mails[0]?.source).not.toContain(word)
  })

  test('keeps the secret so that the database alone opens nothing', async () => {
    const { viewer, memberId } = await buildSignedIn()
    const { secret, sealed } = newEnrolment(memberId)
    await enrolTotp(viewer, { sealed, code: await codeOf(secret) })
    const row = await db.secondFactor.findFirstOrThrow({ where: { memberId } })
    expect(Buffer.from(row.secret).toString('latin1')).not.toContain(secret)
    expect(openTotpSecret(row.secret, memberId)).toBe(secret)
    expect(openTotpSecret(row.secret, viewer.session?.id ?? '')).toBeNull()
    const altered = row.secret.map((byte, place) => (place === 20 ? byte ^ 1 : byte))
    expect(openTotpSecret(altered, memberId)).toBeNull()
  })

  test('refuses what was made for another, is too old, or wrong; a new phone replaces the old', async () => {
    const { viewer, memberId } = await buildSignedIn()
    const { memberId: another } = await buildMember()
    const theirs = newEnrolment(another)
    const hers = newEnrolment(memberId)
    const refusal = async (sealed: string, code: string) =>
      leaving([], () => enrolTotp(viewer, { sealed, code }))
    expect(await refusal(theirs.sealed, await codeOf(theirs.secret))).toEqual({
      refused: 'factor:app.stale',
    })
    expect(await refusal('nonsense', '123456')).toEqual({ refused: 'factor:app.stale' })
    for (const wrong of ['', '12345', '1234567', 'abcdef', await codeOf(theirs.secret)])
      expect(await refusal(hers.sealed, wrong)).toEqual({ refused: 'factor:app.wrong' })
    moveClock(30)
    expect(await refusal(hers.sealed, await codeOf(hers.secret))).toEqual({
      refused: 'factor:app.stale',
    })
    moveClock(0)
    const added = await enrolTotp(viewer, { sealed: hers.sealed, code: await codeOf(hers.secret) })
    const next = await viewerWith(tokenIn('headers' in added ? added.headers : {}) ?? '')
    const more = newEnrolment(memberId)
    const phone = { sealed: more.sealed, code: await codeOf(more.secret) }
    const moved = await leaving(['auth.factor_added'], () => enrolTotp(next, phone))
    expect(moved).toMatchObject({ codes: null })
    const [app, ...others] = await db.secondFactor.findMany({ where: { memberId } })
    expect(others).toEqual([])
    expect(openTotpSecret(app?.secret ?? new Uint8Array(), memberId)).toBe(more.secret)
    expect(await db.recoveryCode.count({ where: { memberId } })).toBe(10)
  })

  test('in a session that ended meanwhile sets up nothing', async () => {
    const { viewer, memberId } = await buildSignedIn()
    await db.session.deleteMany({ where: { memberId } })
    const factor = { kind: 'totp', label: '', secret: new Uint8Array([1]), counter: 0 } as const
    expect(await leaving([], () => addFactor(viewer, factor))).toBeNull()
    expect(await db.secondFactor.count({ where: { memberId } })).toBe(0)
  })
})

describe('setting up a passkey', () => {
  test('takes one that was made for her, here, now, and once', async () => {
    const { viewer, memberId } = await buildSignedIn()
    const { memberId: another } = await buildMember()
    const device = new Authenticator()
    const options = await passkeyCreation(memberId)
    const refused = async (answer: string) =>
      leaving([], () => enrolPasskey(viewer, { answer, label: 'phone' }))
    const wrong = { refused: 'factor:passkey.wrong' }
    expect(await refused('{}')).toEqual(wrong)
    expect(await refused(device.create(await passkeyCreation(another)))).toEqual(wrong)
    expect(await refused(device.create(options, 'https://evil.example'))).toEqual(wrong)
    expect(await refused(device.create(options, undefined, 'evil.example'))).toEqual(wrong)

    const answer = device.create(await passkeyCreation(memberId))
    const added = await leaving(['auth.factor_added'], () =>
      enrolPasskey(viewer, { answer, label: 'phone' }),
    )
    if ('refused' in added) throw new Error(added.refused)
    expect(added.codes).toHaveLength(10)
    const next = await viewerWith(tokenIn(added.headers) ?? '')
    expect(next.hasFactor).toBe(true)
    expect(await leaving([], () => enrolPasskey(next, { answer, label: 'again' }))).toEqual(wrong)
    expect((await listFactors(next)).factors).toMatchObject([{ kind: 'passkey', label: 'phone' }])

    const stale = await passkeyCreation(memberId)
    moveClock(10)
    const late = new Authenticator().create(stale)
    expect(await enrolPasskey(next, { answer: late, label: 'late' })).toEqual(wrong)
  })
})

describe('taking a factor away', () => {
  test('takes her own, with the codes if it was the last; a foreign one is a 404', async () => {
    const { viewer, memberId } = await buildSignedIn()
    const { secret, sealed } = newEnrolment(memberId)
    const added = await enrolTotp(viewer, { sealed, code: await codeOf(secret) })
    const now = await viewerWith(tokenIn('headers' in added ? added.headers : {}) ?? '')
    const { factors, codesLeft } = await listFactors(now)
    expect(codesLeft).toBe(10)
    const { memberId: another } = await buildMember()
    const foreign = await db.secondFactor.findFirstOrThrow({ where: { memberId: another } })
    for (const id of [foreign.id, 'no-id', memberId])
      expect(await leaving([], () => statusOf(removeFactor(now, id)))).toBe(404)
    const id = factors[0]?.id ?? ''
    expect(await leaving(['auth.factor_removed'], () => removeFactor(now, id))).toBe(true)
    expect(await listFactors(now)).toEqual({ factors: [], codesLeft: 0 })
    expect(await db.secondFactor.count({ where: { id: foreign.id } })).toBe(1)
  })

  test('leaves an office holder her last', async () => {
    const viewer = await buildMember({ office: 'coordinator' })
    const [last] = (await listFactors(viewer)).factors
    expect(await leaving([], () => removeFactor(viewer, last?.id ?? ''))).toBe(false)
    await db.secondFactor.create({
      data: {
        memberId: viewer.memberId,
        kind: 'passkey',
        label: 'key',
        secret: new Uint8Array([1]),
        credentialId: viewer.memberId,
      },
    })
    expect(await removeFactor(viewer, last?.id ?? '')).toBe(true)
  })
})

describe('new recovery codes', () => {
  test('stand in place of the old ones; without a factor there are none', async () => {
    const viewer = await buildMember()
    const first = await renewRecoveryCodes(viewer)
    const second = await leaving(['auth.recovery_codes_made'], () => renewRecoveryCodes(viewer))
    expect(second.some((code) => first.includes(code))).toBe(false)
    expect(await db.recoveryCode.count({ where: { memberId: viewer.memberId } })).toBe(10)
    const { viewer: without } = await buildSignedIn()
    expect(await leaving([], () => statusOf(renewRecoveryCodes(without)))).toBe(403)
  })
})
