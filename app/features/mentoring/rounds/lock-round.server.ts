import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { type FoundRound, getRound } from './get-round.server'

/** Holds a round until the transaction ends, and gives it as it stands then; 404 as `getRound`. */
export async function lockRound(tx: Tx, viewer: Viewer, id: string): Promise<FoundRound> {
  await tx.$queryRaw`SELECT 1 FROM mentoring_round WHERE id::text = ${id} FOR UPDATE`
  return getRound(viewer, id, tx)
}
