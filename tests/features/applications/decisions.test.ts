import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { appealDecision } from '~/features/applications/appeal-decision.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { declareSupervision } from '~/features/applications/declare-supervision.server'
import { declineApplication } from '~/features/applications/decline-application.server'
import { getApplication } from '~/features/applications/get-application.server'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { listApplications } from '~/features/applications/list-applications.server'
import { AppealSchema, DecideSchema } from '~/features/applications/schema'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { withdrawApplication } from '~/features/applications/withdraw-application.server'
import { endOfVetting } from '~/features/memberships/vetting-term'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'

const coordinatorOf = (chapter = 'serbia-moi') =>
  buildMember({ in: chapter, office: 'coordinator' })
const reason = 'Nobody here knows you yet.'

describe('approving', () => {
  test('takes her in: home and vetting from now, one activity, one neutral mail to her alone', async () => {
    const { id, email, applicant } = await buildApplication({ vouchers: 2 })
    const coordinator = await coordinatorOf()
    await runJobs()
    await emptyOutbox()
    const done = await leaving(['applications.application_approved'], () =>
      approveApplication(coordinator, id),
    )
    expect(done).toBe('done')
    const member = await viewerOf(applicant.memberId)
    expect(member.audiences).toContain('chapter:serbia-moi')
    expect(member.standings).toEqual([{ chapterId: 'serbia-moi', kind: 'home' }])
    const vetting = await db.vetting.findFirstOrThrow({ where: { memberId: applicant.memberId } })
    expect(vetting).toMatchObject({ method: 'vouchers', applicationId: id, recheckAt: null })
    expect(member.vettedUntil).toEqual(endOfVetting(vetting.from))
    await runJobs()
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    for (const word of ['Nova', 'serbia', 'Serbia', 'approved', 'welcome'])
      expect(mails[0]?.text).not.toContain(word)
  })

  test('waits for the words of two members', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 1 })
    const coordinator = await coordinatorOf()
    expect(await leaving([], () => approveApplication(coordinator, id))).toBe('unvouched')
    expect((await viewerOf(applicant.memberId)).standings).toEqual([])
  })

  test('does not give a second home', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    await db.membership.create({
      data: { ...at(applicant.memberId), chapterId: 'albania-asp', kind: 'home' },
    })
    const coordinator = await coordinatorOf()
    expect(await leaving([], () => approveApplication(coordinator, id))).toBe('belongs')
  })

  test('by fifty at once, declining among them: one wins, all others are told', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const coordinators = await Promise.all(Array.from({ length: 5 }, () => coordinatorOf()))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const viewer = coordinators[n % 5] as (typeof coordinators)[number]
        return n % 2 ? approveApplication(viewer, id) : declineApplication(viewer, id, reason)
      }),
    )
    expect(answers.filter((it) => it === 'done').length).toBe(1)
    expect(answers.filter((it) => it === 'decided').length).toBe(49)
    const { decision } = await db.application.findUniqueOrThrow({ where: { id } })
    const homes = await db.membership.count({ where: { memberId: applicant.memberId } })
    expect(homes).toBe(decision === 'approved' ? 1 : 0)
    expect(
      await db.activity.count({ where: { subjectId: id, type: { contains: 'application_' } } }),
    ).toBe(2)
  })
})

describe('who decides', () => {
  const acts = [
    ['approving', approveApplication],
    ['declining', (viewer: never, id: string) => declineApplication(viewer, id, reason)],
  ] as Array<[string, (viewer: unknown, id: string) => Promise<unknown>]>

  test.each(acts)(
    '%s: not herself, her line of command, a voucher; others find nothing',
    async (_, act) => {
      const { id, code, applicant } = await buildApplication({ vouchers: 2 })
      const superior = await coordinatorOf()
      const subordinate = await coordinatorOf()
      await supervise(superior.memberId, applicant.memberId)
      await supervise(applicant.memberId, subordinate.memberId)
      const voucher = await coordinatorOf()
      await vouchFor(voucher, code)
      for (const viewer of [superior, subordinate, voucher])
        expect(await leaving([], () => statusOf(act(viewer, id)))).toBe(403)
      const outside = [await coordinatorOf('albania-asp'), await buildMember(), applicant]
      for (const viewer of [...outside, await buildMember({ office: 'chair', of: 'wpon-see' })])
        expect(await leaving([], () => statusOf(act(viewer, id)))).toBe(404)
      for (const never of [uuidv7(), 'x', ''])
        expect(await statusOf(act(await coordinatorOf(), never))).toBe(404)
      expect(
        await statusOf(act(await buildMember({ office: 'coordinator', hasFactor: false }), id)),
      ).toBe(404)
      expect((await db.application.findUniqueOrThrow({ where: { id } })).decision).toBeNull()
    },
  )

  test('not she herself, should she coordinate the chapter that she asks', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const self = { ...(await coordinatorOf()), memberId: applicant.memberId }
    expect(await leaving([], () => statusOf(approveApplication(self, id)))).toBe(403)
  })

  test('nobody whose own vetting has ended', async () => {
    const { id } = await buildApplication({ vouchers: 2 })
    const lapsed = { ...(await coordinatorOf()), vettedUntil: null }
    expect(await leaving([], () => statusOf(approveApplication(lapsed, id)))).toBe(403)
  })

  test('a coordinator whom she marks as superior or subordinate, no longer; unmarked, again', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const coordinator = await coordinatorOf()
    const mark = (relation: 'none' | 'superior' | 'subordinate', member = coordinator.memberId) =>
      declareSupervision(applicant, { member, relation })
    for (const relation of ['superior', 'subordinate'] as const) {
      await leaving(['applications.supervision_declared'], () => mark(relation))
      expect((await getApplication(coordinator, id)).can.decide).toBe(false)
      const { data, subjectId } = await db.activity.findFirstOrThrow({ orderBy: { id: 'desc' } })
      expect(JSON.stringify([data, subjectId])).not.toContain(coordinator.memberId)
    }
    await mark('none')
    expect((await getApplication(coordinator, id)).can.decide).toBe(true)
    const foreign = await coordinatorOf('albania-asp')
    for (const other of [foreign.memberId, (await buildMember()).memberId, uuidv7()])
      expect(await leaving([], () => statusOf(mark('superior', other)))).toBe(404)
    expect(
      await statusOf(
        declareSupervision(coordinator, { member: coordinator.memberId, relation: 'superior' }),
      ),
    ).toBe(404)
  })
})

describe('declining', () => {
  test('gives her the reason, with one activity and one mail that does not tell it', async () => {
    const { id, applicant, email } = await buildApplication()
    await runJobs()
    await emptyOutbox()
    const coordinator = await coordinatorOf()
    await leaving(['applications.application_declined'], () =>
      declineApplication(coordinator, id, reason),
    )
    const own = await getOwnApplication(applicant)
    expect(own).toMatchObject({
      decision: 'declined',
      reason,
      can: { appeal: true, withdraw: false },
    })
    const record = await db.activity.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(JSON.stringify(record)).not.toContain('knows')
    await runJobs()
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(mails[0]?.text).not.toContain('knows')
  })

  test('its form wants a reason, approving none', async () => {
    expect(await errorsOf(DecideSchema, { decision: 'approve' })).toEqual({})
    expect(await errorsOf(DecideSchema, { decision: 'decline', reason: ' no ' })).toEqual({
      reason: ['applications:fault.reason'],
    })
    expect(
      await errorsOf(DecideSchema, { decision: 'decline', reason: 'x'.repeat(1_001) }),
    ).toEqual({
      reason: ['applications:fault.reason_long'],
    })
    expect(Object.keys(await errorsOf(DecideSchema, { decision: 'chair' }))).toEqual(['decision'])
  })
})

describe('an appeal', () => {
  test('goes to the coordinators whom she chose, never to the one who declined, and once', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const first = await coordinatorOf()
    const second = await coordinatorOf()
    await declineApplication(first, id, reason)
    await leaving(['applications.decision_appealed'], () =>
      appealDecision(applicant, { chapter: 'serbia-moi', appeal: 'They do know me.' }),
    )
    expect(await leaving([], () => statusOf(approveApplication(first, id)))).toBe(403)
    expect(await statusOf(declineApplication(first, id, reason))).toBe(403)
    expect(await declineApplication(second, id, reason)).toBe('done')
    const again = { chapter: 'serbia-moi', appeal: 'They do know me.' }
    expect(await leaving([], () => statusOf(appealDecision(applicant, again)))).toBe(404)
  })

  test('to another service leaves the first: its coordinators take her into the chapter she asked', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const first = await coordinatorOf()
    const foreign = await coordinatorOf('albania-asp')
    await declineApplication(first, id, reason)
    await appealDecision(applicant, { chapter: 'albania-asp', appeal: 'They do know me.' })
    expect(await statusOf(getApplication(first, id))).toBe(404)
    expect(await approveApplication(foreign, id)).toBe('done')
    expect((await viewerOf(applicant.memberId)).audiences).toContain('chapter:serbia-moi')
  })

  test('is against a decision: not before, not by another, to services alone', async () => {
    const { id, applicant } = await buildApplication()
    const words = { chapter: 'serbia-moi', appeal: 'They do know me.' }
    expect(await statusOf(appealDecision(applicant, words))).toBe(404)
    await declineApplication(await coordinatorOf(), id, reason)
    expect(await statusOf(appealDecision(await buildMember(), words))).toBe(404)
    for (const chapter of ['wpon-see', 'rs-policewomen', 'never-was'])
      expect(
        await leaving([], () => statusOf(appealDecision(applicant, { ...words, chapter }))),
      ).toBe(404)
    expect((await getOwnApplication(applicant))?.can.appeal).toBe(true)
    expect(await errorsOf(AppealSchema, { chapter: 'x', appeal: '' })).toEqual({
      appeal: ['applications:fault.appeal'],
    })
  })
})

describe('withdrawing', () => {
  test('is hers while nobody has decided, with one activity', async () => {
    const { id, applicant } = await buildApplication({ vouchers: 2 })
    const coordinator = await coordinatorOf()
    await leaving(['applications.application_withdrawn'], () => withdrawApplication(applicant))
    expect(await approveApplication(coordinator, id)).toBe('decided')
    expect(await leaving([], () => statusOf(withdrawApplication(applicant)))).toBe(404)
    expect(await statusOf(withdrawApplication(coordinator))).toBe(404)
  })
})

describe('the queue', () => {
  test('shows the oldest first with its age and what is missing, of her own chapters alone', async () => {
    await db.application.deleteMany()
    const old = await buildApplication({ chapter: 'moldova-gpi' })
    const coordinator = await coordinatorOf('moldova-gpi')
    moveClock(days(3) + 5)
    const young = await buildApplication({ chapter: 'moldova-gpi' })
    await vouchFor(await buildMember({ in: 'moldova-gpi' }), young.code)
    await vouchFor(coordinator, young.code)
    await buildApplication({ chapter: 'croatia-moi' })
    const { applications, count } = await listApplications(coordinator, 1)
    expect(count).toBe(2)
    expect(
      applications.map(({ id, ageDays, missing, canDecide }) => ({
        id,
        ageDays,
        missing,
        canDecide,
      })),
    ).toEqual([
      { id: old.id, ageDays: 3, missing: 2, canDecide: true },
      { id: young.id, ageDays: 0, missing: 0, canDecide: false },
    ])
    expect(
      (await listApplications(await buildMember({ in: 'moldova-gpi' }), 1)).applications,
    ).toEqual([])
  })
})

function at(memberId: string) {
  return { memberId, from: new Date(Date.now() - 60_000) }
}

async function supervise(superiorId: string, subordinateId: string): Promise<void> {
  await db.supervision.create({ data: { superiorId, subordinateId, from: new Date() } })
}
