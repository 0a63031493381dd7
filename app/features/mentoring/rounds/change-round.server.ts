import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { lockRound } from './lock-round.server'
import { canChangeRound } from './policy.server'
import { roundColumns } from './round-columns.server'
import type { WrittenRound } from './schema'

/**
 * Changes what a round asks and when, for those who run it. Gives `stale` when somebody changed it since the
 * form was drawn. Whoever has enrolled stays, with what she said then.
 */
export async function changeRound(
  viewer: MemberViewer,
  id: string,
  written: WrittenRound,
): Promise<'done' | 'stale'> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, id)
    allow(canChangeRound(viewer, round))
    if (round.version !== written.version) return 'stale'
    await tx.mentoringRound.update({
      where: { id },
      data: { ...roundColumns(written), deskToldAt: null, version: { increment: 1 } },
    })
    await recordActivity(tx, {
      type: 'mentoring.round_changed',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId: id,
    })
    return 'done'
  })
}
