import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { findVouching } from '~/features/applications/find-vouching.server'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { VouchSchema } from '~/features/applications/schema'
import { takeBackVoucher } from '~/features/applications/take-back-voucher.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { randomToken } from '~/lib/tokens.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const missingOf = async (it: Awaited<ReturnType<typeof buildApplication>>) =>
  (await getOwnApplication(it.applicant))?.missing

describe('vouching for an applicant', () => {
  test('is the word of one member, with one activity; given twice it is one', async () => {
    const application = await buildApplication()
    const voucher = await buildMember()
    await leaving(['applications.voucher_given'], () => vouchFor(voucher, application.code))
    expect(await lastActivity()).toMatchObject({ chapterId: 'serbia-moi', subjectType: 'voucher' })
    expect((await findVouching(voucher, application.code)).hasVouched).toBe(true)
    expect(await missingOf(application)).toBe(1)
    await leaving([], () => vouchFor(voucher, application.code))
    expect(await missingOf(application)).toBe(1)
    await vouchFor(await buildMember({ in: 'albania-asp' }), application.code)
    expect(await missingOf(application)).toBe(0)
  })

  test('fifty times at once is one word', async () => {
    const application = await buildApplication()
    const voucher = await buildMember()
    await Promise.all(Array.from({ length: 50 }, () => vouchFor(voucher, application.code)))
    expect(await db.voucher.count({ where: { applicationId: application.id } })).toBe(1)
  })

  test("one coordinator of another unit is enough, one of the chapter's own is not", async () => {
    const far = await buildApplication()
    await vouchFor(await buildMember({ in: 'albania-asp', office: 'coordinator' }), far.code)
    expect(await missingOf(far)).toBe(0)
    const near = await buildApplication()
    await vouchFor(await buildMember({ office: 'coordinator' }), near.code)
    expect(await missingOf(near)).toBe(1)
    const waiting = await buildApplication()
    const noFactor = { in: 'albania-asp', office: 'coordinator', hasFactor: false } as const
    await vouchFor(await buildMember(noFactor), waiting.code)
    expect(await missingOf(waiting)).toBe(1)
  })

  test('is for members whose vetting is in force; others do not even find her', async () => {
    const { code, applicant } = await buildApplication()
    const another = await buildApplication()
    const staff = await buildMember({ in: null })
    for (const viewer of [applicant, another.applicant, staff])
      expect(await leaving([], () => statusOf(vouchFor(viewer, code)))).toBe(404)
    const lapsed = await buildMember()
    await db.vetting.updateMany({
      where: { memberId: lapsed.memberId },
      data: { until: new Date() },
    })
    expect(await leaving([], () => statusOfLapsed(lapsed.memberId, code))).toBe(403)
    for (const wrong of ['', 'x', `${code}x`, randomToken(), "'--"])
      expect(await statusOf(vouchFor(await buildMember(), wrong))).toBe(404)
  })

  test('is for nobody in her line of command', async () => {
    const { code, applicant } = await buildApplication()
    const superior = await buildMember()
    await db.supervision.create({
      data: { superiorId: superior.memberId, subordinateId: applicant.memberId, from: new Date() },
    })
    expect(await leaving([], () => statusOf(vouchFor(superior, code)))).toBe(403)
    expect((await findVouching(superior, code)).can.vouch).toBe(false)
  })

  test('can be taken back while nobody has decided; then the word is spent', async () => {
    const application = await buildApplication({ vouchers: 1 })
    const voucher = await buildMember()
    await vouchFor(voucher, application.code)
    await leaving(['applications.voucher_taken_back'], () =>
      takeBackVoucher(voucher, application.code),
    )
    expect(await missingOf(application)).toBe(1)
    expect(await statusOf(takeBackVoucher(voucher, application.code))).toBe(404)
    await vouchFor(voucher, application.code)
    await approveApplication(await buildMember({ office: 'coordinator' }), application.id)
    expect(await leaving([], () => statusOf(takeBackVoucher(voucher, application.code)))).toBe(404)
    expect(await leaving([], () => statusOf(vouchFor(voucher, application.code)))).toBe(404)
  })

  test('asks for the box to be ticked', async () => {
    expect(await errorsOf(VouchSchema, { knows: 'yes' })).toEqual({})
    for (const knows of ['', 'no', 'on'])
      expect(await errorsOf(VouchSchema, { knows })).toEqual({
        knows: ['applications:fault.knows'],
      })
  })
})

async function statusOfLapsed(memberId: string, code: string): Promise<number> {
  return statusOf(vouchFor(await viewerOf(memberId), code))
}
