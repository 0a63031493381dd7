import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { addJob } from '~/lib/jobs.server'
import { homeChapterOf } from '../home-chapter-of.server'
import { moveSession } from '../move-session.server'
import type { MemberViewer } from '../viewer'
import { makeRecoveryCodes } from './recovery.server'

/** How many factors a member may have. */
const most = 10

type NewFactor = {
  kind: 'totp' | 'passkey'
  label: string
  secret: Uint8Array<ArrayBuffer>
  counter: number | bigint
  credentialId?: string
  transports?: string[]
}
export type FactorAdded = {
  headers: HeadersInit
  /** The recovery codes that come with her first factor, shown this once. */
  codes: string[] | null
}

/**
 * Gives the viewer a second factor that she has just proved; a new app takes the place of the one
 * before, so that changing phones is one step. Her session moves to a new token; with
 * the first factor all sessions end that were opened without one, and recovery codes are made. Gives
 * null when her session ended meanwhile, or when she has as many as fit.
 */
export async function addFactor(
  viewer: MemberViewer,
  factor: NewFactor,
): Promise<FactorAdded | null> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const before = await tx.secondFactor.count({ where: { memberId } })
    if (before >= most) return null
    const moved = await moveSession(tx, viewer)
    if (!moved) return null
    if (factor.kind === 'totp')
      await tx.secondFactor.deleteMany({ where: { memberId, kind: 'totp' } })
    await tx.secondFactor.create({ data: { memberId, ...factor } })
    await recordActivity(tx, { type: 'auth.factor_added', actorId: memberId, chapterId, memberId })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    if (before > 0) return { ...moved, codes: null }
    await tx.session.deleteMany({ where: { memberId, id: { not: moved.sessionId } } })
    return { ...moved, codes: await makeRecoveryCodes(tx, memberId) }
  })
}
