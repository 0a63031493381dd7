import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { getApplication } from '~/features/applications/get-application.server'
import { getVetting } from '~/features/applications/get-vetting.server'
import { listApplications } from '~/features/applications/list-applications.server'
import { listDeciders } from '~/features/applications/list-deciders.server'
import { listRechecks } from '~/features/applications/list-rechecks.server'
import { canCoordinate, canRunIntake } from '~/features/applications/policy.server'
import { renewVetting } from '~/features/applications/renew-vetting.server'
import { withdrawVouchers } from '~/features/applications/withdraw-vouchers.server'
import { agreeFactorReset } from '~/features/auth/factors/agree-factor-reset.server'
import { askFactorReset } from '~/features/auth/factors/ask-factor-reset.server'
import { findFactorLoser } from '~/features/auth/factors/find-factor-loser.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { installation, type MemberViewer, type Office } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { endMandate } from '~/features/memberships/end-mandate.server'
import { getRosterImport } from '~/features/memberships/get-roster-import.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import { listInterimQueues } from '~/features/renewals/list-interim-queues.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { listTransfers } from '~/features/transfers/list-transfers.server'
import { buildSession } from '../../factories/accounts.ts'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'

const queue = 'coordination:montenegro-pd'
const inDays = (count: number) => new Date(Date.now() + count * 86_400_000)
const holding = (office: Office, until?: Date) =>
  buildMember({ in: 'montenegro-pd', office, ...(until && { until }) })
const inRegion = (office: Office) => buildMember({ in: 'croatia-moi', office, of: 'wpon-see' })
const holds = async ({ memberId }: MemberViewer) =>
  (await viewerOf(memberId)).audiences.includes(queue)

let chair: MemberViewer
let council: MemberViewer
beforeEach(async () => {
  await db.mandate.deleteMany({ where: { chapterId: { in: ['montenegro-pd', 'wpon-see'] } } })
  chair = await inRegion('chair')
  council = await inRegion('council-member')
})

describe('the queue of a service', () => {
  test('goes to the region at the minute in which its coordinator lapses, and back when one begins', async () => {
    const coordinator = await holding('coordinator', inDays(10))
    const { memberId } = await buildMember({ in: 'montenegro-pd' })
    const next = { memberId, chapterId: 'montenegro-pd', office: 'coordinator' as const }
    await grantMandate(installation, { ...next, from: inDays(20), until: inDays(99) })
    const successor = await viewerOf(memberId)
    const keepers = async () =>
      (await Promise.all([coordinator, chair, council, successor].map(holds))).map(Number).join('')
    const told: Array<[number, string]> = []
    for (const [n, moment] of [0, 9.999, 10.001, 19.999, 20.001, 99.1].entries()) {
      moveClock(days(moment))
      told.push([n, await keepers()])
    }
    expect(told.map(([, it]) => it)).toEqual(['1000', '1000', '0100', '0100', '0001', '0100'])
  })

  test('goes nowhere while there is a deputy, and by a suspension or a lost second step as by an end', async () => {
    const coordinator = await holding('coordinator')
    const deputy = await holding('deputy-coordinator')
    const { id } = await db.mandate.findFirstOrThrow({
      where: { membership: { memberId: coordinator.memberId } },
    })
    await endMandate(installation, id, { isVacancyMeant: true })
    expect(await holds(deputy)).toBe(true)
    expect(await holds(chair)).toBe(false)
    expect((await listInterimQueues(await viewerOf(deputy.memberId))).map((it) => it.id)).toEqual([
      'montenegro-pd',
    ])
    const where = { memberId: deputy.memberId }
    const [factor] = await db.secondFactor.findMany({ where })
    await db.secondFactor.deleteMany({ where })
    expect(await holds(chair)).toBe(true)
    if (factor) await db.secondFactor.create({ data: factor })
    expect(await holds(chair)).toBe(false)
    await db.suspension.create({
      data: {
        ...{ ...where, chapterId: 'montenegro-pd', reason: 'of the test' },
        ...{ from: new Date(Date.now() - 1_000), until: inDays(3) },
      },
    })
    expect(await holds(chair)).toBe(true)
  })

  test('is held by the council where the region has no executive, by nobody else there', async () => {
    expect([await holds(chair), await holds(council)]).toEqual([true, false])
    const others = ['custodian', 'partner', 'operator'] as const
    for (const office of others) expect(await holds(await inRegion(office))).toBe(false)
    for (const office of ['chair-elect', 'deputy-chair'] as const)
      expect(await holds(await inRegion(office))).toBe(true)
    await db.mandate.deleteMany({
      where: { chapterId: 'wpon-see', office: { in: ['chair', 'chair-elect', 'deputy-chair'] } },
    })
    expect([await holds(chair), await holds(council)]).toEqual([false, true])
  })

  test('reaches a session that is open already at its next request, and leaves it as soon', async () => {
    const { token } = await buildSession(chair.memberId)
    const isHers = async () => (await getViewer(token)).audiences.includes(queue)
    expect(await isHers()).toBe(true)
    await holding('coordinator')
    expect(await isHers()).toBe(false)
  })

  test('is never one of a country or an association', async () => {
    const held = (await viewerOf(chair.memberId)).audiences.filter((it) => it.startsWith('coord'))
    const kinds = await db.chapter.findMany({
      where: { id: { in: held.map((it) => it.slice('coordination:'.length)) } },
    })
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['service']))
  })
})

describe('whoever holds it until there is a coordinator', () => {
  test('decides on who applies, and leaves no application alone', async () => {
    const { id } = await buildApplication({ chapter: 'montenegro-pd', vouchers: 2 })
    const her = await viewerOf(chair.memberId)
    expect(canCoordinate(her)).toBe(true)
    const { applications } = await listApplications(her, 1)
    expect(applications.map((it) => [it.id, it.canDecide])).toContainEqual([id, true])
    const [mine] = await listInterimQueues(her)
    expect(mine).toMatchObject({ canAppoint: true })
    const application = await getApplication(her, id)
    expect((await listDeciders(application)).map((it) => it.memberId)).toContain(chair.memberId)
    expect(await statusOf(getApplication(council, id))).toBe(404)
    expect(await approveApplication(her, id)).toBe('done')
  })

  test('answers for a move, and checks again who waits for it, and nobody else', async () => {
    const member = await buildMember({ in: 'montenegro-pd' })
    const other = await buildMember({ in: 'montenegro-pd' })
    const answer = await askTransfer(member, 'serbia-moi')
    if ('refused' in answer) throw new Error(answer.refused)
    await db.vetting.updateMany({
      where: { memberId: member.memberId },
      data: { until: inDays(3) },
    })
    const her = await viewerOf(chair.memberId)
    expect((await listTransfers(her)).map(({ id }) => id)).toContain(answer.transferId)
    expect((await listRechecks(her)).map(({ memberId }) => memberId)).toContain(member.memberId)
    expect((await getVetting(her, member.memberId)).can).toEqual({
      see: true,
      renew: true,
      withdraw: false,
    })
    expect(await statusOf(getVetting(her, other.memberId))).toBe(404)
    expect(await statusOf(getVetting(council, member.memberId))).toBe(404)
    expect(await statusOf(withdrawVouchers(her, member.memberId))).toBe(403)
    expect(await renewVetting(her, member.memberId)).toBe('done')
    await consentToTransfer(her, answer.transferId)
    const { releasedBy } = await db.transfer.findUniqueOrThrow({ where: { id: answer.transferId } })
    expect(releasedBy).toBe(chair.memberId)
  })

  test('asks for the reset of a lost second step; a coordinator still has to agree', async () => {
    const member = await buildMember({ in: 'montenegro-pd' })
    const second = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const her = await viewerOf(chair.memberId)
    const { emailKey } = await db.member.findUniqueOrThrow({ where: { id: member.memberId } })
    const place = { id: 'montenegro-pd', regionId: 'wpon-see' }
    expect(await listCandidates(her, place, emailKey)).toMatchObject([
      { id: member.memberId, homeId: 'montenegro-pd' },
    ])
    expect(await statusOf(findFactorLoser(council, member.memberId))).toBe(404)
    const asked = await askFactorReset(her, member.memberId, second.memberId)
    if ('refused' in asked) throw new Error(asked.refused)
    expect(await statusOf(agreeFactorReset(her, asked.resetId))).toBe(403)
    expect(await agreeFactorReset(second, asked.resetId)).toBe(true)
    await holding('coordinator')
    const after = await viewerOf(chair.memberId)
    expect(await statusOf(findFactorLoser(after, member.memberId))).toBe(404)
  })

  test('reads no roster, no member, no record, and no roster that comes in', async () => {
    const member = await buildMember({ in: 'montenegro-pd' })
    const her = await viewerOf(chair.memberId)
    expect(her.audiences).not.toContain('chapter:montenegro-pd')
    expect(her.audiences).not.toContain('audit:montenegro-pd')
    expect(canRunIntake(her)).toBe(false)
    const asked = { ...readRosterAsked(new URLSearchParams()), page: 1 }
    expect(await statusOf(listRoster(her, 'montenegro-pd', asked))).toBe(404)
    expect(await statusOf(getMember(her, member.memberId))).toBe(404)
    const waiting = await db.rosterImport.create({
      data: {
        ...{ chapterId: 'montenegro-pd', audience: queue },
        ...{ planningAt: new Date(), expiresAt: inDays(1) },
      },
    })
    expect(await statusOf(getRosterImport(her, 'montenegro-pd', waiting.id))).toBe(404)
    const coordinator = await holding('coordinator')
    expect(await statusOf(getRosterImport(coordinator, 'montenegro-pd', waiting.id))).toBe(200)
  })
})

test('a service says that its queue waits for a coordinator only where it has none', async () => {
  expect((await listInterimQueues(await viewerOf(chair.memberId))).map((it) => it.id)).toContain(
    'montenegro-pd',
  )
  const coordinator = await holding('coordinator')
  expect(await listInterimQueues(await viewerOf(coordinator.memberId))).toEqual([])
  // An association misses a coordinator once it had one; till then its service is all it has.
  const own = await buildMember({ office: 'coordinator' })
  const ids = async () => (await listInterimQueues(await viewerOf(own.memberId))).map((it) => it.id)
  expect(await ids()).toEqual([])
  await buildMember({ office: 'coordinator', of: 'rs-policewomen', until: new Date('2021-01-01') })
  expect(await ids()).toEqual(['rs-policewomen'])
})
