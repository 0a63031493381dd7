import { v7 as uuidv7 } from 'uuid'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { recordInRoom } from './record-in-room.server'
import type { SetGoal } from './schema'
import { sealWords } from './words.server'
import { type Refused, writeInRoom } from './write-in-room.server'

/** So many goals a pair may have, dropped ones included: more would help nobody. */
const mostGoals = 30

/** Sets a goal of the two, and gives its id; the same form sent again gives the same. */
export async function setGoal(
  viewer: MemberViewer,
  pairingId: string,
  { formKey, words, dueOn }: SetGoal,
): Promise<{ goalId: string } | Refused> {
  return writeInRoom(viewer, pairingId, async (tx, pair) => {
    const { memberId } = viewer
    const id = uuidv7()
    if ((await tx.pairingGoal.count({ where: { pairingId: pair.id } })) >= mostGoals)
      return { refused: 'pairs:refused.many_goals' }
    const form = `pair-goal:${pair.id}`
    const earlier = await sentBefore(tx, { memberId, form, key: formKey, result: id })
    if (earlier) return { goalId: earlier }
    const sealed = sealWords(words, pair.id, id)
    await tx.pairingGoal.create({
      data: { id, pairingId: pair.id, words: sealed, dueOn, setAt: clock.now() },
    })
    await recordInRoom(tx, memberId, 'mentoring.goal_set', pair)
    return { goalId: id }
  })
}
