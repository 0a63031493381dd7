import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { homeChapterOf } from '../home-chapter-of.server'
import type { MemberViewer } from '../viewer'
import { findFactorLoser } from './find-factor-loser.server'
import { listSeconds } from './list-seconds.server'

/** How long the second coordinator may take, in days. */
const days = 7

/**
 * Asks that a member's lost second factor be reset, and whom to agree; both are told by mail. Gives
 * the message key that refuses it: she has none, no such second, or another is being decided. The
 * same asked twice is one.
 */
export async function askFactorReset(
  viewer: MemberViewer,
  memberId: string,
  secondId: string,
): Promise<{ resetId: string } | { refused: string }> {
  const loser = await findFactorLoser(viewer, memberId)
  if (!loser.hasFactor) return { refused: 'factor:reset.none' }
  const seconds = await listSeconds(viewer, memberId)
  if (!seconds.some(({ id }) => id === secondId)) return { refused: 'factor:reset.second_missing' }
  const chapterId = await homeChapterOf(memberId)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const running = await tx.factorReset.findFirst({
      where: { memberId, endedAt: null, until: { gt: now } },
    })
    if (running?.askedBy === viewer.memberId && running.secondId === secondId)
      return { resetId: running.id }
    if (running) return { refused: 'factor:reset.running' }
    const { id: resetId } = await tx.factorReset.create({
      data: {
        memberId,
        chapterId,
        askedBy: viewer.memberId,
        secondId,
        from: now,
        until: new Date(now.getTime() + days * 86_400_000),
      },
    })
    await recordActivity(tx, {
      type: 'auth.factor_reset_asked',
      actorId: viewer.memberId,
      chapterId,
      resetId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    await addJob(tx, 'tell_of_waiting_reset', { memberId: secondId, resetId })
    return { resetId }
  })
}
