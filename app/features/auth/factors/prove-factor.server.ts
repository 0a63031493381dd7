import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { homeChapterOf } from '../home-chapter-of.server'
import { forgive, limit } from '../limits.server'
import { isPasskeyAnswer } from './passkeys.server'
import { recoveryCodeId } from './recovery.server'
import { openTotpSecret, totpStepOf } from './totp.server'

/**
 * True when a member gives what only she has: a code of her app, the answer of a passkey, or a
 * recovery code. Each serves once. After ten wrong tries in a quarter of an hour nothing is looked
 * at any more: 429, and she is told, once.
 */
export async function proveFactor(memberId: string, proof: string): Promise<boolean> {
  await limit('factor', memberId, () => record(memberId, 'auth.factor_guessing_stopped', true))
  const isRight = await isProof(memberId, proof.trim())
  if (isRight) await forgive('factor', memberId)
  else await record(memberId, 'auth.factor_refused', false)
  return isRight
}

function isProof(memberId: string, proof: string): Promise<boolean> {
  if (proof.startsWith('{')) return isPasskeyAnswer(memberId, proof)
  const digits = proof.replace(/\s/g, '')
  if (/^\d{6}$/.test(digits)) return isTotpCode(memberId, digits)
  return isRecoveryCode(memberId, proof)
}

/** A code of the app counts once: its time step must be later than the last one used. */
async function isTotpCode(memberId: string, code: string): Promise<boolean> {
  const factor = await db.secondFactor.findFirst({ where: { memberId, kind: 'totp' } })
  const secret = factor && openTotpSecret(factor.secret, memberId)
  if (!secret) return false
  const step = await totpStepOf(secret, code)
  if (step === null) return false
  const { count } = await db.secondFactor.updateMany({
    where: { id: factor.id, counter: { lt: step } },
    data: { counter: step, usedOn: clock.now() },
  })
  return count === 1
}

async function isRecoveryCode(memberId: string, code: string): Promise<boolean> {
  const chapterId = await homeChapterOf(memberId)
  return db.$transaction(async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { id: recoveryCodeId(memberId, code), memberId, usedAt: null },
      data: { usedAt: clock.now() },
    })
    if (count === 0) return false
    await recordActivity(tx, {
      type: 'auth.recovery_code_used',
      actorId: memberId,
      chapterId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    return true
  })
}

async function record(
  memberId: string,
  type: 'auth.factor_refused' | 'auth.factor_guessing_stopped',
  isTold: boolean,
): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    await recordActivity(tx, { type, actorId: null, chapterId, memberId })
    if (isTold) await addJob(tx, 'tell_of_sign_in_change', { memberId })
  })
}
