import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { installation } from '~/features/auth/viewer'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import { findRenewal } from '~/features/renewals/find-renewal.server'
import { hasLapsed } from '~/features/renewals/has-lapsed.server'
import { listOwnMemberships } from '~/features/renewals/list-own-memberships.server'
import { listOwnOffices } from '~/features/renewals/list-own-offices.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { addMonths, termFrom } from '~/features/renewals/renewal-state'
import { setRenewalRule } from '~/features/renewals/set-renewal-rule.server'
import { settleTerms } from '~/features/renewals/settle-terms.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { day, dueIn, homeOf, rule, underRule } from './renewal-world.ts'

const term = { months: rule.months, graceDays: rule.grace }
const renewed = 'memberships.membership_renewed'
const reinstated = 'memberships.member_reinstated'

describe('renewing her own membership', () => {
  test.each([59, 1, -1, -29])(
    '%i days before it is due gives a term from that day on',
    async (ahead) => {
      const { member } = await underRule()
      const { id, due } = await dueIn(member, ahead)
      expect(await leaving([renewed], () => renewMembership(member, id))).toBe('done')
      expect(await homeOf(member)).toMatchObject({ id, ...termFrom(term, due) })
      expect(await lastActivity()).toMatchObject({
        actorId: member.memberId,
        chapterId: 'serbia-moi',
        data: { memberId: member.memberId, membershipId: id },
      })
    },
  )

  test('is done once, by fifty presses at the same moment as well', async () => {
    const { member } = await underRule()
    const { id, due } = await dueIn(member, -29)
    const press = () => renewMembership(member, id)
    const answers = await leaving([renewed], () => Promise.all(Array.from({ length: 50 }, press)))
    expect(answers.filter((it) => it === 'done').length).toBe(1)
    expect(answers.filter((it) => it === 'current').length).toBe(49)
    expect((await homeOf(member)).due).toEqual(termFrom(term, due).due)
  })

  test('nobody comes back into a chapter that was archived', async () => {
    const id = `a-${uuidv7()}`
    const names = { en: 'Riders' }
    await foundChapter(installation, { id, kind: 'association', parentId: 'serbia-moi', names })
    const member = await buildMember({ association: id })
    const over = new Date(Date.now() - 86_400_000)
    const where = { memberId: member.memberId, chapterId: id }
    await db.membership.updateMany({ where, data: { due: over, until: over } })
    await db.chapter.update({ where: { id }, data: { archivedAt: new Date() } })
    const lapsed = await db.membership.findFirstOrThrow({ where })
    const coordinator = await buildMember({ office: 'coordinator' })
    for (const viewer of [member, coordinator])
      expect(await leaving([], () => statusOf(renewMembership(viewer, lapsed.id)))).toBe(404)
  })

  test('too early, or without a rule, changes nothing', async () => {
    const { coordinator, member } = await underRule()
    const { id } = await dueIn(member, 61)
    expect(await leaving([], () => renewMembership(member, id))).toBe('current')
    await setRenewalRule(coordinator, 'serbia-moi', null)
    expect(await leaving([], () => renewMembership(member, id))).toBe('current')
  })

  test('renews her associations with her service, so that nothing of it is left open without it', async () => {
    await underRule()
    const member = await buildMember({ association: 'rs-policewomen' })
    await settleTerms(db)
    const { id, due } = await dueIn(member, 5)
    await renewMembership(member, id)
    const held = await db.membership.findMany({ where: { memberId: member.memberId } })
    expect(held.map((it) => it.due)).toEqual([termFrom(term, due).due, termFrom(term, due).due])
    await db.membership.updateMany({
      where: { memberId: member.memberId },
      data: { due: new Date(Date.now() - 40 * day), until: new Date(Date.now() - 9 * day) },
    })
    expect((await viewerOf(member.memberId)).audiences).toEqual([
      'public',
      `member:${member.memberId}`,
    ])
  })

  test('takes the rule as it stands by then', async () => {
    const { coordinator, member } = await underRule()
    const { id, due } = await dueIn(member, 5)
    await setRenewalRule(coordinator, 'serbia-moi', { months: 24, grace: 60 })
    await renewMembership(member, id)
    expect(await homeOf(member)).toMatchObject(termFrom({ months: 24, graceDays: 60 }, due))
  })

  test('is not hers any more once it lapsed, and never brings back what ended otherwise', async () => {
    const { member } = await underRule()
    const { id } = await dueIn(member, -31)
    const her = await viewerOf(member.memberId)
    expect(await leaving([], () => statusOf(renewMembership(her, id)))).toBe(403)
    const { member: other } = await underRule()
    const { id: hers } = await dueIn(other, -3)
    await resignMemberships(await viewerOf(other.memberId))
    expect(await leaving([], () => statusOf(renewMembership(other, hers)))).toBe(404)
  })

  test('counts where her vetting has ended, so that she is not lost for want of it', async () => {
    const { member } = await underRule()
    const { id } = await dueIn(member, 5)
    expect(await renewMembership({ ...member, vettedUntil: null }, id)).toBe('done')
  })
})

describe("renewing a member's membership", () => {
  test('is for the coordinators of its chapter, foreign and missing ones are the same', async () => {
    const { coordinator, deputy, member } = await underRule()
    const { id } = await dueIn(member, 5)
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const colleague = await buildMember()
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    for (const viewer of [foreign, colleague, chair])
      expect(await leaving([], () => statusOf(renewMembership(viewer, id)))).toBe(404)
    expect(await statusOf(renewMembership(coordinator, 'x'))).toBe(404)
    expect(await statusOf(findRenewal(coordinator, { memberId: 'x', chapterId: 'y' }))).toBe(404)
    expect(await statusOf(renewMembership({ ...deputy, vettedUntil: null }, id))).toBe(403)
    expect(await leaving([renewed], () => renewMembership(deputy, id))).toBe('done')
  })

  test('that has lapsed is a new one from now, without the offices of before', async () => {
    const { coordinator, member } = await underRule()
    const { id } = await dueIn(member, -31)
    await db.mandate.create({
      data: {
        membershipId: id,
        chapterId: 'wpon-see',
        office: 'council-member',
        from: new Date('2020-01-01'),
        until: new Date('2099-01-01'),
      },
    })
    const lapsed = await viewerOf(member.memberId)
    expect(await hasLapsed(lapsed)).toBe(true)
    expect(await leaving([reinstated], () => renewMembership(coordinator, id))).toBe('done')
    const back = await viewerOf(member.memberId)
    expect(back.standings).toEqual(member.standings)
    expect(back.mandates).toEqual([])
    expect(back.vettedUntil).not.toBeNull()
    const home = await homeOf(member)
    expect(home.id).not.toBe(id)
    expect(home).toMatchObject(termFrom(term, home.from))
    expect(await hasLapsed(back)).toBe(false)
    expect(await leaving([], () => renewMembership(coordinator, id))).toBe('current')
  })

  test('by both coordinators in the same second takes her back once', async () => {
    const { coordinator, deputy, member } = await underRule()
    const { id } = await dueIn(member, -40)
    const presses = Array.from({ length: 50 }, (_, n) =>
      renewMembership(n % 2 ? coordinator : deputy, id),
    )
    const answers = await Promise.all(presses)
    expect(answers.filter((it) => it === 'done').length).toBe(1)
    expect(answers.filter((it) => it === 'current').length).toBe(49)
    expect(await db.membership.count({ where: { memberId: member.memberId } })).toBe(2)
  })

  test('is over a year after it lapsed', async () => {
    const { coordinator, member } = await underRule()
    const { id } = await dueIn(member, -(rule.grace + 366))
    expect(await statusOf(renewMembership(coordinator, id))).toBe(404)
    const { until } = await dueIn(member, -(rule.grace + 364))
    expect(addMonths(until, 12).getTime()).toBeGreaterThan(Date.now())
    expect(await renewMembership(coordinator, id)).toBe('done')
  })

  test('finds her where she went: a member of another service by now', async () => {
    const { coordinator, member } = await underRule()
    const { id } = await dueIn(member, -31)
    const more = { memberId: member.memberId, chapterId: 'albania-asp', kind: 'home' }
    // The table itself allows one home alone, so what lapsed is set aside as an admission would.
    await db.membership.update({ where: { id }, data: { due: null } })
    await db.membership.create({ data: { ...more, from: new Date() } })
    expect(await statusOf(renewMembership(coordinator, id))).toBe(404)
  })
})

describe('whoever has lapsed', () => {
  test('can be taken in anew by an application, and then not be renewed as well', async () => {
    const { coordinator, member } = await underRule()
    const { id: lapsedId } = await dueIn(member, -31)
    const { id, code, applicant } = await buildApplication()
    await db.application.update({ where: { id }, data: { applicantId: member.memberId } })
    expect(applicant.memberId).not.toBe(member.memberId)
    for (const voucher of [await buildMember(), await buildMember()]) await vouchFor(voucher, code)
    expect(await approveApplication(coordinator, id)).toBe('done')
    expect((await viewerOf(member.memberId)).standings.length).toBe(1)
    expect(await renewMembership(coordinator, lapsedId)).toBe('current')
  })

  test('sees what happened and what she can do, on her own page alone', async () => {
    const { member } = await underRule()
    const { due, until } = await dueIn(member, -31)
    const [own] = await listOwnMemberships(await viewerOf(member.memberId))
    expect(own).toMatchObject({
      state: 'lapsed',
      due: due.toISOString(),
      until: until.toISOString(),
      returns: addMonths(until, 12).toISOString(),
    })
  })

  test('is not brought back by a transfer that was under way', async () => {
    const { member } = await underRule()
    const receiving = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const answer = await askTransfer(member, 'albania-asp')
    if ('refused' in answer) throw new Error(answer.refused)
    await dueIn(member, -31)
    const releasing = await buildMember({ office: 'coordinator' })
    await consentToTransfer(releasing, answer.transferId)
    expect(await consentToTransfer(receiving, answer.transferId)).not.toBeNull()
    expect((await viewerOf(member.memberId)).standings).toEqual([])
  })
})

describe('the roster', () => {
  test('tells who is in her days of grace and who lapsed, as filter and as count', async () => {
    const { coordinator, deputy, member } = await underRule()
    await dueIn(deputy, -2)
    await dueIn(member, -31)
    const ask = (state: string) =>
      listRoster(coordinator, 'serbia-moi', {
        ...readRosterAsked(new URLSearchParams({ state })),
        page: 1,
      })
    expect((await ask('grace')).members.map(({ id }) => id)).toEqual([deputy.memberId])
    const { members, counts } = await ask('lapsed')
    expect(members.map(({ id, state }) => [id, state])).toContainEqual([member.memberId, 'lapsed'])
    const countOf = (value: string) => counts.find((it) => it.value === value)?.count
    expect([countOf('grace'), countOf('lapsed')]).toEqual([1, members.length])
    const all = (await ask('')).members.map(({ id }) => id)
    expect(all).toContain(deputy.memberId)
    expect(all).not.toContain(member.memberId)
  })
})

test('an office ends with the membership that it stands on', async () => {
  const { deputy } = await underRule()
  const { until } = await dueIn(deputy, -2)
  expect(await listOwnOffices(deputy)).toMatchObject([
    { office: 'deputy-coordinator', end: until.toISOString() },
  ])
})

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths(new Date('2026-08-31T09:00:00Z'), 6)).toEqual(new Date('2027-02-28T09:00:00Z'))
  expect(addMonths(new Date('2026-11-22T09:00:00Z'), 12)).toEqual(new Date('2027-11-22T09:00:00Z'))
  expect(day).toBe(86_400_000)
})
