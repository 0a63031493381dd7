import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { liftSuspension } from '~/features/memberships/lift-suspension.server'
import { SuspendMemberSchema } from '~/features/memberships/schema'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { lastMomentOf } from '~/lib/dates'
import { buildAccount, buildSession } from '../../factories/accounts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'

describe('suspending a member', () => {
  const pause = { reason: 'She asked for a pause', until: '2099-12-31' }

  test('ends her sessions and audiences in the same moment, with one activity', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildAccount()
    const tokens = [await buildSession(memberId), await buildSession(memberId)]
    const { suspensionId } = await leaving(['memberships.member_suspended'], () =>
      suspendMember(coordinator, memberId, pause),
    )
    expect(await lastActivity()).toMatchObject({ data: { suspensionId, memberId } })
    expect(JSON.stringify((await lastActivity()).data)).not.toContain('pause')
    for (const { token } of tokens) expect((await getViewer(token)).memberId).toBeNull()
    expect((await viewerOf(memberId)).audiences).toEqual(['public'])
  })

  test('lasts to the end of its last day, then she is back by the clock alone', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, audiences } = await buildMember()
    const until = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await suspendMember(coordinator, memberId, { ...pause, until })
    const end = (lastMomentOf(until).getTime() - Date.now()) / 60_000
    moveClock(end - 1)
    expect((await viewerOf(memberId)).audiences).toEqual(['public'])
    moveClock(end + 1)
    expect((await viewerOf(memberId)).audiences).toEqual(audiences)
  })

  test('is for coordinators of her home, never of herself; others do not even find her', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const council = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
    for (const viewer of [foreign, council])
      expect(await leaving([], () => statusOf(suspendMember(viewer, memberId, pause)))).toBe(404)
    expect(await statusOf(suspendMember(await buildMember(), memberId, pause))).toBe(403)
    expect(await statusOf(suspendMember(coordinator, coordinator.memberId, pause))).toBe(403)
    expect(await statusOf(suspendMember(coordinator, uuidv7(), pause))).toBe(404)
    expect(await db.suspension.count({ where: { memberId } })).toBe(0)
  })

  test('is lifted by her coordinator, with an activity; a second time there is nothing to lift', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, audiences } = await buildMember()
    await suspendMember(coordinator, memberId, pause)
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    expect(await statusOf(liftSuspension(foreign, memberId))).toBe(404)
    expect(await statusOf(liftSuspension(await buildMember(), memberId))).toBe(404)
    await leaving(['memberships.suspension_lifted'], () => liftSuspension(coordinator, memberId))
    expect((await viewerOf(memberId)).audiences).toEqual(audiences)
    expect(await leaving([], () => statusOf(liftSuspension(coordinator, memberId)))).toBe(404)
  })

  test('its form says what is missing by the key of a message', async () => {
    const good = {
      reason: 'She asked for it',
      until: new Date(Date.now() + 9e8).toISOString().slice(0, 10),
    }
    expect(await errorsOf(SuspendMemberSchema, good)).toEqual({})
    for (const [fields, errors] of [
      [{ ...good, reason: '  no ' }, { reason: ['members:suspend.reason_missing'] }],
      [{ ...good, reason: 'x'.repeat(501) }, { reason: ['members:suspend.reason_long'] }],
      ...[
        '2020-01-01',
        '2999-01-01',
        '2026-13-01',
        `${new Date().getFullYear() + 1}-02-31`,
        'soon',
      ].map((until) => [{ ...good, until }, { until: ['members:suspend.until_bad'] }] as const),
    ] as Array<[Record<string, string>, unknown]>)
      expect(await errorsOf(SuspendMemberSchema, fields), fields.until).toEqual(errors)
    expect(Object.keys(await errorsOf(SuspendMemberSchema, ''))).toEqual(['reason', 'until'])
  })
})
