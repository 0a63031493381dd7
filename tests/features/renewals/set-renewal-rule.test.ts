import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, visitor } from '~/features/auth/viewer'
import { endMembership } from '~/features/memberships/end-membership.server'
import { getRenewalRule } from '~/features/renewals/get-renewal-rule.server'
import { termFrom } from '~/features/renewals/renewal-state'
import { SetRenewalRuleSchema } from '~/features/renewals/schema'
import { setRenewalRule } from '~/features/renewals/set-renewal-rule.server'
import { settleTerms } from '~/features/renewals/settle-terms.server'
import { clock } from '~/lib/clock.server'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { day, dueIn, homeOf, rule, underRule } from './renewal-world.ts'

const set = 'memberships.renewal_rule_set'

describe('the rule of a chapter', () => {
  test('first set, gives everyone there a full term from that moment, with one activity', async () => {
    const coordinator = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
    const member = await buildMember({ in: 'croatia-moi' })
    const elsewhere = await buildMember()
    const now = clock.now()
    clock.now = () => now
    await leaving([set], () => setRenewalRule(coordinator, 'croatia-moi', rule))
    expect(await lastActivity()).toMatchObject({
      actorId: coordinator.memberId,
      data: { subjectChapterId: 'croatia-moi', months: 12, graceDays: 30 },
    })
    const term = termFrom({ months: 12, graceDays: 30 }, now)
    expect(term.until.getTime() - term.due.getTime()).toBe(30 * day)
    for (const one of [coordinator, member]) expect(await homeOf(one)).toMatchObject(term)
    expect(await homeOf(elsewhere)).toMatchObject({ due: null, until: null })
    const told = await getRenewalRule(coordinator, 'croatia-moi')
    expect(told).toMatchObject({ rule, first: term.due })
    expect(told.count).toBeGreaterThanOrEqual(2)
  })

  test('set again as it stands, changes nothing', async () => {
    const { coordinator } = await underRule()
    await leaving([], () => setRenewalRule(coordinator, 'serbia-moi', rule))
  })

  test('changed, moves no day that is set', async () => {
    const { coordinator, member } = await underRule()
    const before = await homeOf(member)
    await leaving([set], () => setRenewalRule(coordinator, 'serbia-moi', { months: 24, grace: 60 }))
    expect(await homeOf(member)).toEqual(before)
  })

  test('taken away, lets nobody lapse; who has lapsed stays so', async () => {
    const { coordinator, deputy, member } = await underRule()
    const lapsed = await dueIn(member, -31)
    await leaving([set], () => setRenewalRule(coordinator, 'serbia-moi', null))
    expect(await homeOf(deputy)).toMatchObject({ due: null, until: null })
    expect(await homeOf(member)).toMatchObject({ due: lapsed.due, until: lapsed.until })
  })

  test('holds for who comes later, from the next sweep on, and for the associations below it', async () => {
    const { member } = await underRule()
    const later = await buildMember({ association: 'rs-policewomen' })
    await settleTerms(db)
    const { due } = await homeOf(later)
    expect(due).not.toBeNull()
    expect((due as Date).getTime()).toBeGreaterThan(((await homeOf(member)).due as Date).getTime())
    expect(
      await db.membership.findFirst({
        where: { memberId: later.memberId, kind: 'association' },
      }),
    ).toMatchObject({ due })
    await settleTerms(db)
    expect((await homeOf(later)).due).toEqual(due)
  })

  test('of an association counts before that of its service, and stays when that one goes', async () => {
    const { coordinator } = await underRule()
    const { memberId } = await buildMember({ association: 'rs-policewomen' })
    const own = { months: 24, grace: 60 }
    await setRenewalRule(coordinator, 'rs-policewomen', own)
    const circle = () => db.membership.findFirst({ where: { memberId, kind: 'association' } })
    const before = await circle()
    expect(before?.due?.getTime()).toBeGreaterThan(Date.now() + 700 * day)
    await settleTerms(db)
    await setRenewalRule(coordinator, 'serbia-moi', null)
    expect(await circle()).toEqual(before)
    await setRenewalRule(coordinator, 'rs-policewomen', null)
    expect(await circle()).toMatchObject({ due: null, until: null })
  })

  test('waits for nobody who is being decided about: the next sweep sets her day', async () => {
    const { member } = await underRule()
    const { memberId } = await buildMember()
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
      await settleTerms(db)
      expect((await homeOf({ memberId })).due).toBeNull()
    })
    await settleTerms(db)
    expect((await homeOf({ memberId })).due).not.toBeNull()
    expect((await homeOf(member)).due).not.toBeNull()
  })

  test('is set by the coordinators of the chapter, or of the service above it', async () => {
    const own = await buildMember({ office: 'coordinator' })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    const set = (viewer: typeof own, chapterId = 'rs-policewomen') =>
      statusOf(setRenewalRule(viewer, chapterId, rule))
    for (const viewer of [foreign, chair, await buildMember(), visitor as typeof own]) {
      expect(await leaving([], () => set(viewer))).toBe(403)
      expect(await statusOf(getRenewalRule(viewer, 'rs-policewomen'))).toBe(403)
    }
    expect(await set({ ...own, vettedUntil: null })).toBe(403)
    expect(await set(own, 'never-was')).toBe(404)
    expect(await set(own, "1'--")).toBe(404)
    expect(await set(own, 'serbia')).toBe(403)
    expect(await set(own)).toBe(200)
    await setRenewalRule(own, 'rs-policewomen', null)
  })

  test('set by fifty at the same moment is one rule', async () => {
    const coordinator = await buildMember({ in: 'moldova-gpi', office: 'coordinator' })
    await leaving([set], () =>
      Promise.all(
        Array.from({ length: 50 }, () => setRenewalRule(coordinator, 'moldova-gpi', rule)),
      ),
    )
  })

  test.each([
    [{ months: '5', grace: '30' }, 'months'],
    [{ months: '61', grace: '30' }, 'months'],
    [{ months: '12.5', grace: '30' }, 'months'],
    [{ months: '', grace: '30' }, 'months'],
    [{ months: '1e1', grace: '6' }, 'grace'],
    [{ months: '12', grace: '91' }, 'grace'],
    [{ months: '12', grace: 'x' }, 'grace'],
  ])('%j says what is wrong at the field', async (form, field) => {
    expect(await errorsOf(SetRenewalRuleSchema, form)).toEqual({
      [field]: [`renewals:rule.${field}_bad`],
    })
  })
})

describe('a membership under a rule', () => {
  test('lapses at its minute by itself, with her offices, and her days of grace count in full', async () => {
    const { deputy } = await underRule()
    const { due, until } = await dueIn(deputy, 10)
    const minutesTo = (moment: Date) => (moment.getTime() - Date.now()) / 60_000
    moveClock(minutesTo(due) + 1)
    expect(await viewerOf(deputy.memberId)).toMatchObject({
      standings: deputy.standings,
      dueAt: due,
    })
    moveClock(minutesTo(until) - 1)
    const inGrace = await viewerOf(deputy.memberId)
    expect(inGrace.audiences).toEqual(deputy.audiences)
    expect(inGrace.changesAt).toBe(until.getTime())
    moveClock(minutesTo(until) + 0.01)
    expect(await viewerOf(deputy.memberId)).toMatchObject({
      audiences: ['public', `member:${deputy.memberId}`],
      standings: [],
      mandates: [],
      coordinates: [],
      vettedUntil: null,
    })
  })

  test('that ends for another reason has no day any more, however it ended', async () => {
    const { member } = await underRule()
    const { id } = await homeOf(member)
    await endMembership(installation, id)
    expect((await homeOf(member)).due).toBeNull()
  })

  test('leaves no second home beside it', async () => {
    const { member } = await underRule()
    await dueIn(member, 10)
    const second = { memberId: member.memberId, chapterId: 'albania-asp', kind: 'home' }
    await expect(
      db.membership.create({ data: { ...second, from: new Date() } }),
    ).rejects.toMatchObject({ code: 'P2002' })
  })
})
