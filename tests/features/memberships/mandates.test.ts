import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import {
  holds,
  installation,
  type MemberViewer,
  type Office,
  visitor,
} from '~/features/auth/viewer'
import { listOffices } from '~/features/chapters/list-offices.server'
import { endMandate } from '~/features/memberships/end-mandate.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { buildSession } from '../../factories/accounts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000)
const mandate = (
  memberId: string,
  {
    chapterId = 'serbia-moi',
    office = 'coordinator' as Office,
    from = inDays(-1),
    until = inDays(30),
  } = {},
) => ({ memberId, chapterId, office, from, until })

describe('granting an office', () => {
  test('gives its audiences at once, with one activity', async () => {
    const { memberId } = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    const { mandateId } = await leaving(['memberships.mandate_granted'], () =>
      grantMandate(coordinator, mandate(memberId, { office: 'deputy-coordinator' })),
    )
    expect(await lastActivity()).toMatchObject({
      actorId: coordinator.memberId,
      chapterId: 'serbia-moi',
      data: { mandateId, memberId, office: 'deputy-coordinator' },
    })
    const viewer = await viewerOf(memberId)
    expect(viewer.audiences).toContain('audit:serbia-moi')
    expect(viewer.coordinates).toContain('serbia-moi')
  })

  test('shortens her open sessions to those of an office', async () => {
    const { memberId } = await buildMember()
    const { token } = await buildSession(memberId)
    await grantMandate(installation, mandate(memberId, { from: inDays(2), until: inDays(99) }))
    for (let day = 1; day <= 8; day++) {
      moveClock(days(day))
      await db.session.updateMany({ where: { memberId }, data: { expiresAt: inDays(99) } })
      expect((await getViewer(token)).memberId).toBe(memberId)
    }
    moveClock(days(9) + 1)
    expect((await getViewer(token)).memberId).toBeNull()
  })

  test('is done by nobody for herself, and by no member without the right', async () => {
    const member = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    const council = await buildMember({ office: 'council-member', of: 'wpon-see' })
    const refusals: Array<[MemberViewer, ReturnType<typeof mandate>]> = [
      [member, mandate(member.memberId)],
      [coordinator, mandate(coordinator.memberId)],
      [foreign, mandate(member.memberId)],
      [council, mandate(member.memberId)],
      [coordinator, mandate(member.memberId, { office: 'operator' })],
      [coordinator, mandate(member.memberId, { office: 'custodian' })],
      [coordinator, mandate(member.memberId, { chapterId: 'wpon-see', office: 'chair' })],
      [chair, mandate(member.memberId, { office: 'operator' })],
      [chair, mandate(chair.memberId)],
    ]
    for (const [viewer, granted] of refusals)
      expect(await leaving([], () => statusOf(grantMandate(viewer, granted)))).toBe(403)
    expect(await statusOf(grantMandate(chair, mandate(member.memberId)))).toBe(200)
  })

  test('finds no member of another chapter, no chapter that never was', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const { memberId: foreign } = await buildMember({ in: 'albania-asp' })
    for (const id of [foreign, uuidv7(), 'x'])
      expect(await leaving([], () => statusOf(grantMandate(coordinator, mandate(id))))).toBe(404)
    const nowhere = mandate(memberId, { chapterId: 'atlantis' })
    expect(await statusOf(grantMandate(coordinator, nowhere))).toBe(404)
  })
})

describe('an office in time', () => {
  test('counts from its first moment to before its last, by the clock alone', async () => {
    const { memberId } = await buildMember()
    const { token } = await buildSession(memberId)
    await grantMandate(installation, mandate(memberId, { from: inDays(1), until: inDays(3) }))
    for (const [minutes, isHeld] of [
      [0, false],
      [days(1) - 1, false],
      [days(1) + 1, true],
      [days(3) - 1, true],
      [days(3) + 1, false],
    ] as const) {
      moveClock(minutes)
      const viewer = await getViewer(token)
      expect(holds(viewer, 'serbia-moi', 'coordinator'), `after ${minutes}`).toBe(isHeld)
      expect(viewer.coordinates.includes('serbia-moi')).toBe(isHeld)
      expect(viewer.audiences.includes('audit:serbia-moi')).toBe(isHeld)
      expect(viewer.audiences).toContain('chapter:serbia-moi')
      const offices = await listOffices(visitor, 'serbia-moi')
      expect(offices.some((it) => it.name === viewer.displayName)).toBe(isHeld)
    }
  })

  test('tells its viewer when her rights change next', async () => {
    const { memberId } = await buildMember()
    const [from, until] = [inDays(1), inDays(2)]
    await grantMandate(installation, mandate(memberId, { from, until }))
    expect((await viewerOf(memberId)).changesAt).toBe(from.getTime())
    moveClock(days(1) + 1)
    expect((await viewerOf(memberId)).changesAt).toBe(until.getTime())
  })

  test.each([
    ['chair', 'wpon-see', ['board', 'audit:wpon-see']],
    ['council-member', 'wpon-see', ['board', 'audit:wpon-see']],
    ['custodian', 'wpon-see', []],
    ['operator', 'wpon-see', []],
    ['partner', 'wpon-see', []],
    ['coordinator', 'serbia-moi', ['audit:serbia-moi', 'coordination:serbia-moi']],
    ['deputy-coordinator', 'serbia-moi', ['audit:serbia-moi', 'coordination:serbia-moi']],
    ['coordinator', 'wpon-see', []],
    ['custodian', 'serbia-moi', []],
  ] as Array<[Office, string, string[]]>)(
    '%s of %s adds just what it should',
    async (office, chapterId, added) => {
      const { memberId, audiences } = await buildMember({ in: 'serbia-moi' })
      const { mandateId } = await grantMandate(
        installation,
        mandate(memberId, { chapterId, office }),
      )
      const more = (await viewerOf(memberId)).audiences.filter((it) => !audiences.includes(it))
      const below = more.filter((it) => /:(rs-|wpn)/.test(it))
      // The queues of services without a coordinator have tests of their own.
      const interim = added.includes('board') ? /^coordination:/ : /^$/
      expect(more.filter((it) => !below.includes(it) && !interim.test(it)).sort()).toEqual(
        added.toSorted(),
      )
      await endMandate(installation, mandateId)
      expect((await viewerOf(memberId)).audiences).toEqual(audiences)
    },
  )
})

describe('ending an office', () => {
  test('takes its audiences at the next look, once, with one activity', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const { mandateId } = await grantMandate(installation, mandate(memberId))
    await leaving(['memberships.mandate_ended'], () => endMandate(coordinator, mandateId))
    expect((await viewerOf(memberId)).coordinates).toEqual([])
    expect(await leaving([], () => statusOf(endMandate(coordinator, mandateId)))).toBe(404)
  })

  test('one that has not begun never begins', async () => {
    const { memberId } = await buildMember()
    const { mandateId } = await grantMandate(installation, mandate(memberId, { from: inDays(2) }))
    await leaving(['memberships.mandate_ended'], () => endMandate(installation, mandateId))
    moveClock(days(2) + 1)
    expect((await viewerOf(memberId)).mandates).toEqual([])
  })

  test('needs the right to give it', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const own = await db.mandate.findFirstOrThrow({
      where: { membership: { memberId: coordinator.memberId } },
    })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    for (const viewer of [foreign, coordinator, await buildMember()])
      expect(await leaving([], () => statusOf(endMandate(viewer, own.id)))).toBe(403)
    for (const id of [uuidv7(), 'x']) expect(await statusOf(endMandate(coordinator, id))).toBe(404)
  })

  test('one that she may not even see is not found', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const hidden = [
      mandate(memberId, { office: 'operator' }),
      mandate(memberId, { office: 'custodian', from: inDays(2) }),
    ]
    for (const it of hidden) {
      const { mandateId } = await grantMandate(installation, it)
      for (const viewer of [coordinator, visitor])
        expect(await leaving([], () => statusOf(endMandate(viewer, mandateId)))).toBe(404)
    }
  })

  test('a membership that ends takes its offices with it', async () => {
    const { memberId } = await buildMember({ office: 'coordinator' })
    const membership = await db.membership.findFirstOrThrow({ where: { memberId } })
    await endMembership(installation, membership.id)
    const viewer = await viewerOf(memberId)
    expect([viewer.mandates, viewer.coordinates]).toEqual([[], []])
    expect(viewer.audiences).toEqual(['public', `member:${memberId}`])
  })
})
