import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { lockRound } from './lock-round.server'
import { canChangeRound, runsRound } from './policy.server'

/** Calls a round off before its pairs are published: its draft goes, and whoever enrolled is told. */
export async function cancelRound(viewer: MemberViewer, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, id)
    if (round.state === 'cancelled' && runsRound(viewer, round)) return
    allow(canChangeRound(viewer, round))
    await tx.mentoringRound.update({ where: { id }, data: { cancelledAt: clock.now() } })
    await tx.matchRun.updateMany({
      where: { roundId: id, state: { in: ['waiting', 'running'] } },
      data: { cancelAskedAt: clock.now() },
    })
    await tx.draftPair.deleteMany({ where: { roundId: id } })
    await recordActivity(tx, {
      type: 'mentoring.round_cancelled',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId: id,
    })
    await addJob(tx, 'tell_of_round', { roundId: id })
  })
}
