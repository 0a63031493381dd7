import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { sealActivities } from '~/features/audit/seal-activities.server'
import { verifyAudit } from '~/features/audit/verify-audit.server'
import { listFactors } from '~/features/auth/factors/list-factors.server'
import { removeFactor } from '~/features/auth/factors/remove-factor.server'
import { installation, type MemberViewer, type Office } from '~/features/auth/viewer'
import { archiveChapter } from '~/features/chapters/archive-chapter.server'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { reopenChapter } from '~/features/chapters/reopen-chapter.server'
import { addToAssociation } from '~/features/memberships/add-to-association.server'
import { appointMember } from '~/features/memberships/appoint-member.server'
import { endMandate } from '~/features/memberships/end-mandate.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { handOverMandate } from '~/features/memberships/hand-over-mandate.server'
import { joinAssociation } from '~/features/memberships/join-association.server'
import { leaveAssociation } from '~/features/memberships/leave-association.server'
import { liftSuspension } from '~/features/memberships/lift-suspension.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { setRenewalRule } from '~/features/renewals/set-renewal-rule.server'
import { settleTerms } from '~/features/renewals/settle-terms.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { settleTransfers } from '~/features/transfers/settle-transfers.server'
import { withdrawTransfer } from '~/features/transfers/withdraw-transfer.server'
import { inForce } from '~/lib/in-force'
import { buildFactor, buildMember, viewerOf } from '../../factories/people.ts'

const services = ['montenegro-pd', 'albania-asp']
const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
const today = new Date().toISOString().slice(0, 10)

/** The association of a service, which some of its members join, and which is archived and taken back. */
const circleOf = (service: string) => `circle-of-${service}`
const circles = services.map(circleOf)

beforeAll(async () => {
  for (const parentId of services) {
    const circle = { id: circleOf(parentId), kind: 'association' as const, parentId }
    await foundChapter(installation, { ...circle, names: { en: 'A circle' } })
  }
})

/** The people of a world: two coordinators, two members and a newcomer without a factor in each service. */
async function buildPeople(): Promise<string[]> {
  await db.mandate.deleteMany({ where: { chapterId: { in: services } } })
  await db.transfer.deleteMany()
  await db.chapter.updateMany({
    where: { id: { in: circles } },
    data: { archivedAt: null, joinRule: 'open' },
  })
  await db.chapter.updateMany({ data: { renewalMonths: null, graceDays: null } })
  const people: string[] = []
  for (const service of services)
    for (const built of [
      { office: 'coordinator' as const },
      { office: 'deputy-coordinator' as const },
      {},
      {},
      { hasFactor: false },
    ])
      people.push((await buildMember({ in: service, ...built })).memberId)
  return people
}

const mandatesOf = (memberId: string) =>
  db.mandate.findMany({ where: { membership: { memberId }, until: { gt: new Date() } } })
const nameOf = async (id: string) =>
  (await db.member.findUniqueOrThrow({ where: { id } })).displayName

type Act = (actor: MemberViewer, target: string, service: string) => Promise<unknown>

async function appoint(actor: MemberViewer, target: string, place: string, office: Office) {
  const form = { name: await nameOf(target), member: target, office, from: today, until: inAYear }
  return appointMember(actor, place, form)
}

/** What people do to each other; each asks as a page would, and takes a refusal as one. */
const acts: Record<string, Act> = {
  appoint: (actor, target, service) => appoint(actor, target, service, 'coordinator'),
  appointInCircle: (actor, target, service) => appoint(actor, target, circleOf(service), 'chair'),
  join: (actor, _, service) => joinAssociation(actor, circleOf(service)).then(() => true),
  addToCircle: async (actor, target, service) => {
    const form = { name: await nameOf(target), member: target }
    return (await addToAssociation(actor, circleOf(service), form)) === null
  },
  leaveCircle: (actor, _, service) => leaveAssociation(actor, circleOf(service)).then(() => true),
  archive: async (actor, _, service) => (await archiveChapter(actor, circleOf(service))) === null,
  // Never while it is anybody's home.
  archiveService: async (actor, _, service) => (await archiveChapter(actor, service)) === null,
  reopen: (actor, _, service) => reopenChapter(actor, circleOf(service)).then(() => true),
  handOver: async (actor, target) => {
    const [own] = await mandatesOf(actor.memberId)
    const form = { name: await nameOf(target), member: target, until: inAYear }
    return own && handOverMandate(actor, own.id, form)
  },
  end: async (actor, target) => {
    const [mandate] = await mandatesOf(target)
    return mandate && endMandate(actor, mandate.id)
  },
  resign: async (actor) => {
    const [own] = await mandatesOf(actor.memberId)
    return own && endMandate(actor, own.id)
  },
  suspend: (actor, target) =>
    suspendMember(actor, target, { reason: 'as the rules say', until: inAYear }),
  lift: (actor, target) => liftSuspension(actor, target),
  addFactor: async (_, target) => {
    if ((await db.secondFactor.count({ where: { memberId: target } })) === 0)
      await buildFactor(target)
  },
  removeFactor: async (actor) => {
    const [factor] = (await listFactors(actor)).factors
    return factor && removeFactor(actor, factor.id)
  },
  ask: (actor, _, service) => askTransfer(actor, service),
  withdraw: (actor) => withdrawTransfer(actor),
  consent: async (actor) => {
    const open = await db.transfer.findFirst({ where: { endedAt: null } })
    return open && consentToTransfer(actor, open.id)
  },
  settle: () => settleTransfers(),
  setRule: (actor, target, service) =>
    setRenewalRule(actor, service, target < actor.memberId ? null : { months: 12, grace: 30 }),
  settleTerms: () => settleTerms(db),
  // What a year does: of those who hold no office, so that no service is left alone.
  letLapse: async (_, target) => {
    const held = await db.mandate.count({ where: { membership: { memberId: target } } })
    const now = Date.now()
    return held === 0
      ? db.membership.updateMany({
          where: { memberId: target, due: { not: null }, until: { gt: new Date() } },
          data: { due: new Date(now - 2_000), until: new Date(now - 1_000) },
        })
      : null
  },
  renew: async (actor, target) => {
    const found = await db.membership.findFirst({
      where: { memberId: target, due: { not: null } },
    })
    return found && renewMembership(actor, found.id)
  },
  leave: async (actor, target) => {
    const plain = await db.mandate.count({ where: { membership: { memberId: target } } })
    const [open] = await db.membership.findMany({ where: { memberId: target, until: null } })
    return open && plain === 0 && endMembership(actor, open.id)
  },
}

// Those who can do something act more often, upon each other too.
const anyone = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 5, 6) },
  { weight: 1, arbitrary: fc.nat(9) },
)
const step = fc.record({
  act: fc.constantFrom(
    ...Object.keys(acts),
    'end',
    'end',
    'resign',
    'ask',
    'consent',
    'consent',
    'join',
    'archive',
    'reopen',
  ),
  actor: anyone,
  target: anyone,
  service: fc.constantFrom(...services),
})

test('whatever people do to each other, in any order, the rules of belonging hold', {
  timeout: 240_000,
}, async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const people = await buildPeople()
      for (const { act, actor, target, service } of steps) {
        const viewer = await viewerOf(people[actor] ?? '')
        try {
          const outcome = await acts[act]?.(viewer, people[target] ?? '', service)
          if (outcome) done.set(act, (done.get(act) ?? 0) + 1)
        } catch (refused) {
          if (!(refused instanceof Response)) throw refused
        }
        await expectRules(people)
      }
    }),
    { numRuns: 20, seed: 20_261_123, endOnFailure: true },
  )
  for (const act of ['appoint', 'end', 'consent', 'join', 'archive', 'reopen'])
    expect(done.get(act), act).toBeGreaterThan(0)
  expect(done.get('archiveService')).toBeUndefined()
  while ((await sealActivities()) > 0);
  expect(await verifyAudit()).toMatchObject({ intact: true })
})

async function expectRules(people: string[]): Promise<void> {
  const now = new Date()
  const gone = await db.chapter.findMany({ where: { archivedAt: { not: null } } })
  const archived = gone.map(({ id }) => id)
  const held = await db.membership.groupBy({
    by: ['memberId', 'chapterId'],
    where: { memberId: { in: people }, chapterId: { in: circles }, ...inForce(now) },
    _count: true,
  })
  for (const { chapterId, _count } of held)
    expect(_count).toBe(archived.includes(chapterId) ? 0 : 1)
  for (const memberId of people) {
    const homes = { memberId, kind: 'home', ...inForce(now) }
    expect(await db.membership.count({ where: homes })).toBeLessThanOrEqual(1)
    const viewer = await viewerOf(memberId)
    // Nobody holds an office without a second factor, or reads a chapter by one that she left.
    if (viewer.mandates.length > 0) expect(viewer.hasFactor).toBe(true)
    const places = viewer.standings.map(({ chapterId }) => chapterId)
    const ofPlaces = [...places, ...places.map(circleOf)]
    for (const { chapterId } of viewer.mandates) expect(ofPlaces).toContain(chapterId)
    const read = services.filter((it) => viewer.audiences.includes(`chapter:${it}`))
    for (const chapterId of read) expect(places).toContain(chapterId)
    expectRulesOfCircles(viewer, places, archived)
  }
  for (const service of services) expect(await actingIn(service)).toBeGreaterThan(0)
}

/** An association is read by its members and by those who coordinate above it, and by nobody once it is archived. */
function expectRulesOfCircles(viewer: MemberViewer, places: string[], archived: string[]): void {
  const { audiences, mandates, coordinates } = viewer
  const offices = mandates.map(({ chapterId }) => chapterId)
  for (const circle of circles.filter((it) => audiences.includes(`chapter:${it}`)))
    expect([...places, ...offices, ...coordinates]).toContain(circle)
  for (const circle of archived) expect([...places, ...offices]).not.toContain(circle)
}

/** How many coordinate a service who can sign in and act, counted without the app. */
async function actingIn(service: string): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(DISTINCT ms.member_id)::int AS count FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
     WHERE ma.chapter_id = $1 AND ma.office LIKE '%coordinator' AND ma.from_at <= now() AND ma.until_at > now()
       AND (ms.until_at IS NULL OR ms.until_at > now())
       AND EXISTS (SELECT FROM second_factor sf WHERE sf.member_id = ms.member_id)
       AND NOT EXISTS (SELECT FROM suspension su WHERE su.member_id = ms.member_id AND su.until_at > now())`,
    [service],
  )
  return rows[0].count
}
