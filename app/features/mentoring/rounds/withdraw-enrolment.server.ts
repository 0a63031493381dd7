import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { lockRound } from './lock-round.server'

/**
 * Takes the viewer out of a round, at any time and without a reason. Who was in a draft with her goes
 * back among those without a pair, and the desk is told that there is something to look at. A pair that
 * was published is ended in its own room.
 */
export async function withdrawEnrolment(viewer: MemberViewer, roundId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    const own = await tx.enrolment.findUnique({
      where: { roundId_memberId: { roundId, memberId: viewer.memberId } },
    })
    if (!own) throw notFound()
    if (own.withdrawnAt) return
    await tx.enrolment.update({
      where: { id: own.id },
      data: { withdrawnAt: clock.now(), version: { increment: 1 } },
    })
    const { count } = await tx.draftPair.deleteMany({
      where: { OR: [{ menteeId: own.id }, { mentorId: own.id }] },
    })
    await recordActivity(tx, {
      type: 'mentoring.enrolment_withdrawn',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
    if (count > 0) await announceQueue(tx, round.desk)
  })
}
