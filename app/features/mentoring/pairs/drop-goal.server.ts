import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { getGoal } from './get-goal.server'
import { recordInRoom } from './record-in-room.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** Drops a goal, or takes it up again: its row stays. Twice is once. */
export async function dropGoal(
  viewer: MemberViewer,
  { pairingId, goalId }: { pairingId: string; goalId: string },
  { isBack }: { isBack: boolean },
): Promise<'done' | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { id } = await getGoal(pair, goalId, tx)
    const { count } = await tx.pairingGoal.updateMany({
      where: { id, droppedAt: isBack ? { not: null } : null },
      data: { droppedAt: isBack ? null : clock.now(), version: { increment: 1 } },
    })
    if (count > 0) {
      const type = isBack ? 'mentoring.goal_changed' : 'mentoring.goal_dropped'
      await recordInRoom(tx, viewer.memberId, type, pair)
    }
    return 'done' as const
  })
}
