import type { MemberViewer } from '~/features/auth/viewer'
import { getGoal } from './get-goal.server'
import { recordInRoom } from './record-in-room.server'
import type { ChangeGoal } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/**
 * Changes the words of a goal, when it is due and how far it is. Gives `{ stale }` when the other
 * changed it since the version in the form.
 */
export async function changeGoal(
  viewer: MemberViewer,
  { pairingId, goalId }: { pairingId: string; goalId: string },
  { words, dueOn, progress, version }: ChangeGoal,
): Promise<'changed' | { stale: true } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { id } = await getGoal(pair, goalId, tx)
    const { count } = await tx.pairingGoal.updateMany({
      where: { id, pairingId: pair.id, version },
      data: { words: sealWords(words, pair.id, id), dueOn, progress, version: version + 1 },
    })
    if (count === 0) return { stale: true as const }
    await recordInRoom(tx, viewer.memberId, 'mentoring.goal_changed', pair)
    return 'changed' as const
  })
}
