import { db, type Tx } from '~/db.server'
import type { FoundPairing } from './get-pairing.server'
import { openWords } from './words.server'

/** The goals of a pair in the order in which they were set, the dropped ones last. */
export async function listGoals(pair: Pick<FoundPairing, 'id'>, from: Tx | typeof db = db) {
  const rows = await from.pairingGoal.findMany({
    where: { pairingId: pair.id },
    orderBy: [{ droppedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  })
  return rows.map(({ id, words, dueOn, progress, droppedAt, version }) => ({
    id,
    words: openWords(words, pair.id, id),
    dueOn: dueOn?.toISOString() ?? null,
    progress,
    isDropped: droppedAt !== null,
    version,
  }))
}

export type Goal = Awaited<ReturnType<typeof listGoals>>[number]
