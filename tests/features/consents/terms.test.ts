import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { agreeToTerms } from '~/features/consents/agree-to-terms.server'
import { listConsents } from '~/features/consents/list-consents.server'
import { isAskedForTerms } from '~/features/consents/policy.server'
import { AgreeSchema } from '~/features/consents/schema'
import { takeBackTerms } from '~/features/consents/take-back-terms.server'
import { terms } from '~/lib/terms'
import { buildSession } from '../../factories/accounts.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const isAsked = async ({ memberId }: MemberViewer) => isAskedForTerms(await viewerOf(memberId))

describe('agreeing to the terms', () => {
  test('is noted with its version and moment, once, with one activity', async () => {
    const member = await buildMember()
    expect(await isAsked(member)).toBe(true)
    await leaving(['auth.terms_agreed'], () => agreeToTerms(member))
    expect((await lastActivity()).data).toEqual({
      memberId: member.memberId,
      version: terms.version,
    })
    await leaving([], () => agreeToTerms(member))
    expect(await isAsked(member)).toBe(false)
    expect(await listConsents(member)).toMatchObject([
      { version: terms.version, withdrawnAt: null },
    ])
    expect(await listConsents(await buildMember())).toEqual([])
  })

  test('of fifty presses counts once', async () => {
    const member = await buildMember()
    await leaving(['auth.terms_agreed'], () =>
      Promise.all(Array.from({ length: 50 }, () => agreeToTerms(member))),
    )
    expect(await listConsents(member)).toHaveLength(1)
  })

  test('holds at the next request of her session, without signing in again', async () => {
    const { memberId } = await buildMember()
    const { token, viewer } = await buildSession(memberId)
    expect(isAskedForTerms(viewer)).toBe(true)
    await agreeToTerms(viewer)
    expect(isAskedForTerms(await getViewer(token))).toBe(false)
  })

  test('to an earlier version does not agree to the present one', async () => {
    const member = await buildMember()
    const { memberId } = member
    await db.consent.create({
      data: { memberId, kind: 'terms', version: '2020-01', givenAt: new Date('2020-01-01') },
    })
    await db.member.update({ where: { id: memberId }, data: { termsVersion: '2020-01' } })
    expect(await isAsked(member)).toBe(true)
    await agreeToTerms(member)
    expect((await listConsents(member)).map(({ version }) => version)).toEqual([
      terms.version,
      '2020-01',
    ])
  })

  test('names the version that she has read', async () => {
    expect(await errorsOf(AgreeSchema, { version: terms.version })).toEqual({})
    for (const version of ['2020-01', '', 'x'])
      expect(await errorsOf(AgreeSchema, { version })).toEqual({
        version: ['settings:consents.stale'],
      })
    for (const next of ['//evil.example', 'https://evil.example', '/audit'])
      expect(await errorsOf(AgreeSchema, { version: terms.version, next })).toHaveProperty('next')
  })

  test('is asked of no visitor', () => {
    expect(isAskedForTerms(visitor)).toBe(false)
  })
})

describe('taking it back', () => {
  test('stays in her list, is no other’s, and she is asked again', async () => {
    const [member, other] = [await buildMember(), await buildMember()]
    for (const it of [member, other]) await agreeToTerms(it)
    await leaving(['auth.terms_taken_back'], () => takeBackTerms(member))
    await leaving([], () => takeBackTerms(member))
    expect([await isAsked(member), await isAsked(other)]).toEqual([true, false])
    expect(await listConsents(other)).toMatchObject([{ withdrawnAt: null }])
    expect((await listConsents(member))[0]?.withdrawnAt).not.toBeNull()
    await leaving(['auth.terms_agreed'], () => agreeToTerms(member))
    expect(await listConsents(member)).toHaveLength(2)
  })
})
