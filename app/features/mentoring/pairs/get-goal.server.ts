import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import type { FoundPairing } from './get-pairing.server'
import { type Goal, listGoals } from './list-goals.server'

/** A goal of a pair that was found through the viewer; 404 when it is another pair's. */
export async function getGoal(
  pair: Pick<FoundPairing, 'id'>,
  goalId: string,
  from: Tx | typeof db = db,
): Promise<Goal> {
  const goal = (await listGoals(pair, from)).find(({ id }) => id === goalId)
  if (!goal) throw notFound()
  return goal
}
