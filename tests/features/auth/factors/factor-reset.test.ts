import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { agreeFactorReset } from '~/features/auth/factors/agree-factor-reset.server'
import { askFactorReset } from '~/features/auth/factors/ask-factor-reset.server'
import { findFactorLoser } from '~/features/auth/factors/find-factor-loser.server'
import { findWaitingReset } from '~/features/auth/factors/find-waiting-reset.server'
import { getFactorReset } from '~/features/auth/factors/get-factor-reset.server'
import { listSeconds } from '~/features/auth/factors/list-seconds.server'
import { renewRecoveryCodes } from '~/features/auth/factors/renew-recovery-codes.server'
import { stopFactorReset } from '~/features/auth/factors/stop-factor-reset.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildSession, viewerWith } from '../../../factories/accounts.ts'
import { buildMember, statusOf, viewerOf } from '../../../factories/people.ts'
import { leaving } from '../../../support/activities.ts'
import { moveClock } from '../../../support/clock.ts'
import { runJobs } from '../../../support/jobs.ts'
import { emptyOutbox } from '../../../support/outbox.ts'

const emailOf = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).email

/** A member of Serbia who lost her phone, her coordinator, and one of Albania. */
async function buildThree() {
  const loser = await buildMember()
  const asker = await buildMember({ office: 'coordinator' })
  const second = await buildMember({ in: 'albania-asp', office: 'deputy-coordinator' })
  return { loser, asker, second }
}

async function buildAsked() {
  const three = await buildThree()
  const { loser, asker, second } = three
  const answer = await askFactorReset(asker, loser.memberId, second.memberId)
  if ('refused' in answer) throw new Error(answer.refused)
  return { ...three, resetId: answer.resetId }
}

describe('asking for a reset', () => {
  test('tells her and the second, and says nothing of whom or what', async () => {
    const { loser, asker, second } = await buildThree()
    await emptyOutbox()
    const ask = () => askFactorReset(asker, loser.memberId, second.memberId)
    const { resetId } = (await leaving(['auth.factor_reset_asked'], ask)) as { resetId: string }
    expect(await leaving([], ask)).toEqual({ resetId })
    await runJobs()
    const mails = await readOutbox()
    const to = mails.map(({ source }) => /^To: (.*)$/m.exec(source)?.[1]).toSorted()
    expect(to).toEqual([await emailOf(loser.memberId), await emailOf(second.memberId)].toSorted())
    for (const { source } of mails)
      for (const { displayName } of [loser, asker, second])
        expect(source).not.toContain(displayName)
    expect(await findWaitingReset(loser)).toMatchObject({ id: resetId })
    expect(await findWaitingReset(asker)).toBeNull()
  })

  test('is for the coordinators of her chapter; for a coordinator, any other', async () => {
    const { loser, asker, second } = await buildThree()
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    const colleague = await buildMember()
    const waiting = await buildMember({ office: 'coordinator', hasFactor: false })
    const seen = async (viewer: typeof loser, id: string) => statusOf(findFactorLoser(viewer, id))
    for (const stranger of [second, chair, colleague, loser, waiting])
      expect(await seen(stranger, loser.memberId)).toBe(404)
    expect(await seen(asker, loser.memberId)).toBe(200)
    expect(await seen(second, asker.memberId)).toBe(200)
    expect(await seen(asker, second.memberId)).toBe(200)
    expect(await seen(asker, asker.memberId)).toBe(404)
    expect(await seen(chair, asker.memberId)).toBe(404)
    // Her office is not seen among the offices, so it is not told here either.
    expect(await seen(second, waiting.memberId)).toBe(404)
    for (const id of ['no-id', '01a2021e-0000-7539-b1ad-d8ad76ef910f'])
      expect(await seen(asker, id)).toBe(404)
  })

  test('needs a second who coordinates, and a factor that could be lost', async () => {
    const { loser, asker, second } = await buildThree()
    const colleague = await buildMember()
    const suspended = await buildMember({ in: 'moldova-gpi', office: 'coordinator' })
    const span = { from: new Date('2020-01-01'), until: new Date('2099-01-01') }
    const suspension = { chapterId: 'moldova-gpi', reason: 'as the rules say', ...span }
    await db.suspension.create({ data: { memberId: suspended.memberId, ...suspension } })
    const seconds = (await listSeconds(asker, loser.memberId)).map(({ id }) => id)
    expect(seconds).toContain(second.memberId)
    for (const { memberId } of [colleague, suspended, asker, loser]) {
      expect(seconds).not.toContain(memberId)
      expect(await leaving([], () => askFactorReset(asker, loser.memberId, memberId))).toEqual({
        refused: 'factor:reset.second_missing',
      })
    }
    const without = await buildMember({ hasFactor: false })
    expect(
      await leaving([], () => askFactorReset(asker, without.memberId, second.memberId)),
    ).toEqual({ refused: 'factor:reset.none' })
  })

  test('of one that is being decided leads to no second one', async () => {
    const { loser, second, asker } = await buildAsked()
    const deputy = await buildMember({ office: 'deputy-coordinator' })
    for (const viewer of [deputy, asker]) {
      const other = viewer === deputy ? asker : deputy
      expect(
        await leaving([], () => askFactorReset(viewer, loser.memberId, other.memberId)),
      ).toEqual({ refused: 'factor:reset.running' })
    }
    moveClock(7 * 24 * 60)
    expect(await findWaitingReset(loser)).toBeNull()
    expect(await askFactorReset(deputy, loser.memberId, second.memberId)).toHaveProperty('resetId')
  })
})

describe('agreeing', () => {
  test('removes all that she had and ends her sessions; her offices wait', async () => {
    const { asker, second } = await buildThree()
    const loser = await buildMember({ office: 'deputy-coordinator' })
    await renewRecoveryCodes(loser)
    const { token } = await buildSession(loser.memberId)
    const asked = await askFactorReset(asker, loser.memberId, second.memberId)
    const resetId = 'resetId' in asked ? asked.resetId : ''
    await runJobs()
    await emptyOutbox()
    expect(
      await leaving(['auth.factor_reset_agreed'], () => agreeFactorReset(second, resetId)),
    ).toBe(true)
    const { memberId } = loser
    expect(await db.secondFactor.count({ where: { memberId } })).toBe(0)
    expect(await db.recoveryCode.count({ where: { memberId } })).toBe(0)
    expect((await viewerWith(token)).memberId).toBeNull()
    expect(await viewerOf(memberId)).toMatchObject({ coordinates: [], waitingOffices: 1 })
    await runJobs()
    const mails = await readOutbox()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.source).toContain(`To: ${await emailOf(memberId)}`)
    expect((await getFactorReset(asker, resetId)).state).toBe('agreed')
    expect(await leaving([], () => agreeFactorReset(second, resetId))).toBe(false)
  })

  test('is for the second alone, while she coordinates', async () => {
    const { loser, asker, second, resetId } = await buildAsked()
    const deputy = await buildMember({ office: 'deputy-coordinator' })
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    for (const stranger of [deputy, chair, await buildMember()]) {
      expect(await leaving([], () => statusOf(agreeFactorReset(stranger, resetId)))).toBe(404)
      expect(await leaving([], () => statusOf(stopFactorReset(stranger, resetId)))).toBe(404)
    }
    for (const viewer of [loser, asker])
      expect(await leaving([], () => statusOf(agreeFactorReset(viewer, resetId)))).toBe(403)
    await db.mandate.updateMany({
      where: { membership: { memberId: second.memberId } },
      data: { until: new Date() },
    })
    const former = await viewerOf(second.memberId)
    expect(await leaving([], () => statusOf(agreeFactorReset(former, resetId)))).toBe(403)
    expect(await db.secondFactor.count({ where: { memberId: loser.memberId } })).toBe(1)
  })

  test('does nothing when who asked could not ask it today, or when it is too late', async () => {
    const { loser, asker, second, resetId } = await buildAsked()
    await db.mandate.updateMany({
      where: { membership: { memberId: asker.memberId } },
      data: { until: new Date() },
    })
    expect(await leaving([], () => agreeFactorReset(second, resetId))).toBe(false)
    const late = await buildAsked()
    moveClock(7 * 24 * 60)
    expect((await getFactorReset(late.second, late.resetId)).state).toBe('late')
    expect(await leaving([], () => agreeFactorReset(late.second, late.resetId))).toBe(false)
    for (const { memberId } of [loser, late.loser])
      expect(await db.secondFactor.count({ where: { memberId } })).toBe(1)
  })

  test('and stopping in the same moment: one of them counts', async () => {
    const { loser, second, resetId } = await buildAsked()
    const acts = Array.from({ length: 50 }, (_, n) =>
      n % 2 ? agreeFactorReset(second, resetId) : stopFactorReset(loser, resetId),
    )
    const answers = await Promise.all(acts)
    expect(answers.filter(Boolean)).toHaveLength(1)
    const { state } = await getFactorReset(loser, resetId)
    const left = await db.secondFactor.count({ where: { memberId: loser.memberId } })
    expect(left).toBe(state === 'agreed' ? 0 : 1)
  })
})

describe('stopping', () => {
  test('is for her, and for who asked; the second simply does not agree', async () => {
    for (const who of ['loser', 'asker'] as const) {
      const { resetId, ...three } = await buildAsked()
      expect(await leaving([], () => statusOf(stopFactorReset(three.second, resetId)))).toBe(403)
      expect(
        await leaving(['auth.factor_reset_stopped'], () => stopFactorReset(three[who], resetId)),
      ).toBe(true)
      expect(await leaving([], () => agreeFactorReset(three.second, resetId))).toBe(false)
      expect((await getFactorReset(three.second, resetId)).state).toBe('stopped')
    }
  })
})
