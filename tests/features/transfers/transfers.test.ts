import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { getOwnTransfer } from '~/features/transfers/get-own-transfer.server'
import { getTransfer } from '~/features/transfers/get-transfer.server'
import { listTransfers } from '~/features/transfers/list-transfers.server'
import { refuseTransfer } from '~/features/transfers/refuse-transfer.server'
import { AnswerTransferSchema } from '~/features/transfers/schema'
import { settleTransfers } from '~/features/transfers/settle-transfers.server'
import { withdrawTransfer } from '~/features/transfers/withdraw-transfer.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'

const asked = ['transfers.transfer_asked', 'transfers.transfer_asked'] as const
const completed = [
  'memberships.membership_ended',
  'memberships.member_joined',
  'transfers.transfer_completed',
  'transfers.transfer_completed',
] as const

/** A member of Serbia who asks to move to Albania, and a coordinator of each. */
async function buildTransfer(built: Parameters<typeof buildMember>[0] = {}) {
  const member = await buildMember(built)
  const releasing = await buildMember({ office: 'coordinator' })
  const receiving = await buildMember({ in: 'albania-asp', office: 'coordinator' })
  const answer = await askTransfer(member, 'albania-asp')
  if ('refused' in answer) throw new Error(answer.refused)
  return { member, releasing, receiving, id: answer.transferId }
}

const homeOf = async (memberId: string) => (await viewerOf(memberId)).standings

describe('asking', () => {
  test('leaves a line in both records, and twice is once', async () => {
    const member = await buildMember()
    const ask = () => askTransfer(member, 'albania-asp')
    const first = await leaving([...asked], ask)
    expect(await leaving([], ask)).toEqual(first)
    expect(await leaving([], () => askTransfer(member, 'croatia-moi'))).toEqual({
      refused: 'transfers:ask.running',
    })
    const lines = await db.activity.findMany({
      where: { type: 'transfers.transfer_asked', actorId: member.memberId },
    })
    expect(lines.map(({ chapterId }) => chapterId).toSorted()).toEqual([
      'albania-asp',
      'serbia-moi',
    ])
  })

  test('is for who is at home, to another service', async () => {
    const member = await buildMember()
    const nowhere = await buildMember({ in: null })
    for (const to of ['serbia-moi', 'rs-policewomen', 'serbia', 'wpon-see', 'atlantis', ''])
      expect(await leaving([], () => askTransfer(member, to))).toEqual({
        refused: 'transfers:ask.missing',
      })
    expect(await leaving([], () => askTransfer(nowhere, 'albania-asp'))).toHaveProperty('refused')
  })

  test('of the last coordinator waits until she has handed over', async () => {
    await db.mandate.deleteMany({ where: { chapterId: 'montenegro-pd' } })
    const only = await buildMember({ in: 'montenegro-pd', office: 'coordinator' })
    const ask = () => askTransfer(only, 'albania-asp')
    expect(await leaving([], ask)).toEqual({ refused: 'transfers:hindered.last_coordinator' })
    await buildMember({ in: 'montenegro-pd', office: 'deputy-coordinator' })
    expect(await ask()).toHaveProperty('transferId')
  })
})

describe('both sides', () => {
  test('read the verified name, and what members call her beside it; nobody else finds the transfer', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    const { givenName, familyName } = await db.member.update({
      where: { id: member.memberId },
      data: { displayName: 'Lasta Modra' },
    })
    const both = { id, name: `${givenName} ${familyName}`, knownAs: 'Lasta Modra' }
    const listedFor = async (viewer: typeof member) =>
      (await listTransfers(viewer)).find((it) => it.id === id)
    const deputy = await buildMember({ in: 'albania-asp', office: 'deputy-coordinator' })
    for (const viewer of [releasing, receiving, deputy])
      expect(await listedFor(viewer)).toMatchObject(both)
    const others = [
      await buildMember(),
      await buildMember({ in: 'croatia-moi', office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
    ]
    for (const viewer of others) {
      expect(await listedFor(viewer)).toBeUndefined()
      expect(await statusOf(getTransfer(viewer, id))).toBe(404)
    }
    await refuseTransfer(receiving, id, 'Another time')
    expect(await listedFor(receiving)).toBeUndefined()
    await runJobs()
  })
})

describe('two consents', () => {
  test('move her: one home, no office, rank and unit of the old service gone, one neutral mail', async () => {
    const { member, releasing, receiving, id } = await buildTransfer({
      association: 'rs-policewomen',
      office: 'deputy-coordinator',
    })
    const { memberId } = member
    await db.profileField.createMany({
      data: [
        { memberId, field: 'rank', value: 'inspektor', audience: 'chapter:serbia-moi' },
        { memberId, field: 'languages', value: ['sr'], audience: 'chapter:serbia-moi' },
      ],
    })
    await emptyOutbox()
    expect(
      await leaving(['transfers.transfer_consented'], () => consentToTransfer(releasing, id)),
    ).toBe('done')
    // Her second press is no consent of the other side.
    expect(await leaving([], () => consentToTransfer(releasing, id))).toBe('decided')
    expect(await homeOf(memberId)).toContainEqual({ chapterId: 'serbia-moi', kind: 'home' })
    expect(
      await leaving(
        ['transfers.transfer_consented', 'memberships.membership_ended', ...completed],
        () => consentToTransfer(receiving, id),
      ),
    ).toBe('done')
    const moved = await viewerOf(memberId)
    expect(moved.standings).toEqual([{ chapterId: 'albania-asp', kind: 'home' }])
    expect(moved.audiences).not.toContain('chapter:serbia-moi')
    expect(moved).toMatchObject({ mandates: [], coordinates: [], waitingOffices: 0 })
    expect(moved.vettedUntil).not.toBeNull()
    expect(await db.profileField.findMany({ where: { memberId } })).toMatchObject([
      { field: 'languages', audience: 'chapter:albania-asp' },
    ])
    const [left, joined] = await db.membership.findMany({
      where: { memberId, kind: 'home' },
      orderBy: { from: 'asc' },
    })
    expect(left?.until).toEqual(joined?.from)
    await runJobs()
    const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    for (const word of ['serbia', 'Serbia', 'Albania', 'moved', 'transfer'])
      expect(mails[0]?.text).not.toContain(word)
  })

  test('in either order; an association of the country of both services stays hers', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    await consentToTransfer(receiving, id)
    expect(await consentToTransfer(releasing, id)).toBe('done')
    expect(await homeOf(member.memberId)).toEqual([{ chapterId: 'albania-asp', kind: 'home' }])

    const bosnian = await buildMember({ in: 'bih-federation', association: 'bih-policewomen' })
    const asking = await askTransfer(bosnian, 'bih-rs')
    const transferId = 'transferId' in asking ? asking.transferId : ''
    for (const chapter of ['bih-federation', 'bih-rs'])
      await consentToTransfer(await buildMember({ in: chapter, office: 'coordinator' }), transferId)
    expect(await homeOf(bosnian.memberId)).toEqual([
      { chapterId: 'bih-rs', kind: 'home' },
      { chapterId: 'bih-policewomen', kind: 'association' },
    ])
  })

  test('fifty at once from each side move her once', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => consentToTransfer(n % 2 ? releasing : receiving, id)),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(2)
    expect(answers.filter((it) => it === 'decided')).toHaveLength(48)
    const { memberId } = member
    expect(await db.membership.count({ where: { memberId, until: null, kind: 'home' } })).toBe(1)
  })

  test('and a suspension in between: she stays until it is over', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    await consentToTransfer(receiving, id)
    const { memberId } = member
    const span = { from: new Date('2020-01-01'), until: new Date(Date.now() + days(1) * 60_000) }
    await db.suspension.create({
      data: { memberId, chapterId: 'serbia-moi', reason: 'as the rules say', ...span },
    })
    expect(await consentToTransfer(releasing, id)).toEqual({
      hindered: 'transfers:hindered.suspended',
    })
    await settleTransfers()
    expect(await db.membership.count({ where: { memberId, until: null } })).toBe(1)
    moveClock(days(2))
    await settleTransfers()
    expect(await homeOf(memberId)).toEqual([{ chapterId: 'albania-asp', kind: 'home' }])
  })
})

describe('who answers', () => {
  test('coordinators of the two services alone, never for herself or in her line of command', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    const stranger = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    const colleague = await buildMember()
    for (const viewer of [stranger, chair, colleague])
      for (const act of [getTransfer, consentToTransfer])
        expect(await leaving([], () => statusOf(act(viewer, id)))).toBe(404)
    expect(await leaving([], () => statusOf(consentToTransfer(member, id)))).toBe(403)
    expect(await leaving([], () => statusOf(refuseTransfer(member, id, 'no reason')))).toBe(403)
    await db.supervision.create({
      data: {
        superiorId: releasing.memberId,
        subordinateId: member.memberId,
        declaredBy: member.memberId,
        from: new Date('2020-01-01'),
      },
    })
    expect(await leaving([], () => statusOf(consentToTransfer(releasing, id)))).toBe(403)
    expect((await listTransfers(receiving)).map((it) => it.id)).toContain(id)
    expect((await listTransfers(stranger)).map((it) => it.id)).not.toContain(id)
    for (const wrong of ['no-id', member.memberId])
      expect(await statusOf(getTransfer(releasing, wrong))).toBe(404)
  })

  test('a coordinator who moves herself answers for neither side', async () => {
    const { member, id } = await buildTransfer({ office: 'deputy-coordinator' })
    expect(await leaving([], () => statusOf(consentToTransfer(member, id)))).toBe(403)
  })

  test('nobody whose own vetting has ended', async () => {
    const { releasing, id } = await buildTransfer()
    await db.vetting.updateMany({
      where: { memberId: releasing.memberId },
      data: { until: new Date() },
    })
    const lapsed = await viewerOf(releasing.memberId)
    expect(await leaving([], () => statusOf(consentToTransfer(lapsed, id)))).toBe(403)
  })
})

describe('a refusal', () => {
  test('ends it with a reason that she reads; she stays', async () => {
    const { member, releasing, receiving, id } = await buildTransfer()
    await consentToTransfer(releasing, id)
    const refuse = () => refuseTransfer(receiving, id, 'No post is free.')
    expect(
      await leaving(['transfers.transfer_refused', 'transfers.transfer_refused'], refuse),
    ).toBe('done')
    expect(await leaving([], refuse)).toBe('decided')
    expect(await leaving([], () => consentToTransfer(receiving, id))).toBe('decided')
    expect(await getOwnTransfer(member)).toMatchObject({
      outcome: 'refused',
      reason: 'No post is free.',
    })
    expect(await homeOf(member.memberId)).toEqual([{ chapterId: 'serbia-moi', kind: 'home' }])
    expect(await askTransfer(member, 'albania-asp')).toHaveProperty('transferId')
  })

  test('wants a reason; a consent none', async () => {
    expect(await errorsOf(AnswerTransferSchema, { answer: 'consent' })).toEqual({})
    expect(await errorsOf(AnswerTransferSchema, { answer: 'refuse' })).toHaveProperty('reason')
    expect(
      await errorsOf(AnswerTransferSchema, { answer: 'refuse', reason: 'No.' }),
    ).toHaveProperty('reason')
    expect(await errorsOf(AnswerTransferSchema, {})).toHaveProperty('answer')
  })
})

describe('time', () => {
  test('makes the silence of the old service a consent on its day, not before', async () => {
    await db.transfer.deleteMany()
    const { member, receiving, id } = await buildTransfer()
    await consentToTransfer(receiving, id)
    moveClock(days(30) - 1)
    await leaving([], settleTransfers)
    expect(await homeOf(member.memberId)).toEqual([{ chapterId: 'serbia-moi', kind: 'home' }])
    moveClock(days(30))
    await leaving([...completed], settleTransfers)
    expect(await homeOf(member.memberId)).toEqual([{ chapterId: 'albania-asp', kind: 'home' }])
    await leaving([], settleTransfers)
  })

  test('never makes one of the silence of the new service: it lapses', async () => {
    await db.transfer.deleteMany()
    const { member, releasing, id } = await buildTransfer()
    await consentToTransfer(releasing, id)
    moveClock(days(90) - 1)
    await leaving([], settleTransfers)
    moveClock(days(90))
    expect(await leaving([], () => consentToTransfer(releasing, id))).toBe('decided')
    await leaving(['transfers.transfer_lapsed', 'transfers.transfer_lapsed'], settleTransfers)
    expect(await getOwnTransfer(member)).toMatchObject({ outcome: 'lapsed' })
    expect(await homeOf(member.memberId)).toEqual([{ chapterId: 'serbia-moi', kind: 'home' }])
  })
})

describe('taking it back', () => {
  test('is hers while it is open', async () => {
    const { member, receiving, id } = await buildTransfer()
    await leaving(['transfers.transfer_withdrawn', 'transfers.transfer_withdrawn'], () =>
      withdrawTransfer(member),
    )
    expect(await leaving([], () => statusOf(withdrawTransfer(member)))).toBe(404)
    expect(await leaving([], () => consentToTransfer(receiving, id))).toBe('decided')
  })
})
