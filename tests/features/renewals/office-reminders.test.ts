import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, type Office } from '~/features/auth/viewer'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { listEndingOffices } from '~/features/renewals/list-ending-offices.server'
import { remindOfOffices } from '~/features/renewals/remind-of-offices.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'
import { dueIn } from './renewal-world.ts'

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000)
const ending = (office: Office, count: number, of?: string) =>
  buildMember({ office, until: inDays(count), ...(of && { of }) })
type Job = { memberId: string; path: string }
const told = async () => (await waitingJobs('send_end_reminder')) as Job[]
const idsOf = (...people: MemberViewer[]) => people.map(({ memberId }) => memberId).toSorted()

let chair: MemberViewer
let colleague: MemberViewer
beforeEach(async () => {
  await db.mandate.deleteMany()
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await emptyOutbox()
  chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
  colleague = await buildMember({ office: 'deputy-coordinator' })
})

describe('before an office ends', () => {
  test('its holder and who can give it again are told 30 and 7 days before, each once', async () => {
    const holder = await ending('coordinator', 40)
    await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const counts: number[] = []
    for (const moment of [0, 9, 11, 20, 32, 34, 39, 41, 60]) {
      moveClock(days(moment))
      await Promise.all([remindOfOffices(), remindOfOffices(), remindOfOffices()])
      counts.push((await told()).length)
    }
    expect(counts).toEqual([0, 0, 2, 2, 2, 4, 4, 4, 4])
    const jobs = await told()
    expect(
      jobs
        .slice(0, 2)
        .map(({ memberId }) => memberId)
        .toSorted(),
    ).toEqual(idsOf(holder, colleague))
    expect(jobs.find(({ memberId }) => memberId === holder.memberId)?.path).toBe(
      '/settings/membership',
    )
    expect(jobs.find(({ memberId }) => memberId === colleague.memberId)?.path).toBe('/coordination')
  })

  test('the region is told of its own offices, and of those of who coordinates alone', async () => {
    const council = await ending('council-member', 20, 'wpon-see')
    await remindOfOffices()
    expect((await told()).map(({ memberId }) => memberId).toSorted()).toEqual(idsOf(council, chair))
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await db.mandate.deleteMany({ where: { membership: { memberId: colleague.memberId } } })
    const alone = await ending('coordinator', 20)
    await remindOfOffices()
    expect((await told()).map(({ memberId }) => memberId).toSorted()).toEqual(idsOf(alone, chair))
  })

  test("the operator's is hers alone, and one given anew ends nothing", async () => {
    const operator = await ending('operator', 5, 'wpon-see')
    const again = await ending('coordinator', 5)
    const next = { memberId: again.memberId, chapterId: 'serbia-moi' }
    await grantMandate(installation, {
      ...{ ...next, office: 'coordinator' },
      ...{ from: inDays(5), until: inDays(300) },
    })
    await remindOfOffices()
    expect((await told()).map(({ memberId }) => memberId)).toEqual([operator.memberId])
    expect(await listEndingOffices(await viewerOf(colleague.memberId))).toEqual([])
  })

  test('ends also with the membership that it stands on', async () => {
    const holder = await ending('coordinator', 900)
    const { until } = await dueIn(holder, -10)
    await remindOfOffices()
    expect((await told()).map(({ memberId }) => memberId).toSorted()).toEqual(
      idsOf(holder, colleague),
    )
    expect(await listEndingOffices(await viewerOf(colleague.memberId))).toMatchObject([
      { office: 'coordinator', end: until.toISOString(), canGrant: true, canHandOver: false },
    ])
  })

  test('the mail names nobody and no office', async () => {
    const holder = await ending('coordinator', 20)
    await remindOfOffices()
    await runJobs()
    const mails = await readOutbox()
    expect(mails.length).toBe(2)
    for (const { source } of mails)
      expect(source).not.toMatch(new RegExp(`${holder.displayName}|oordinator\\b|Serbia`))
  })
})

test('the offices that end soon are listed for who holds or can give them, the first on top', async () => {
  const holder = await ending('coordinator', 20)
  const sooner = await ending('partner', 10)
  await ending('coordinator', 31)
  const listed = async (viewer: MemberViewer) =>
    (await listEndingOffices(await viewerOf(viewer.memberId))).map(
      ({ office, canGrant, canHandOver }) => [office, canGrant, canHandOver],
    )
  expect(await listed(colleague)).toEqual([
    ['partner', true, false],
    ['coordinator', true, false],
  ])
  expect(await listed(holder)).toEqual([
    ['partner', true, false],
    ['coordinator', false, true],
  ])
  expect(await listed(sooner)).toEqual([['partner', false, false]])
  expect((await listed(chair)).length).toBe(2)
  expect(await listed(await buildMember())).toEqual([])
  expect(await listed(await buildMember({ in: 'albania-asp', office: 'coordinator' }))).toEqual([])
})
