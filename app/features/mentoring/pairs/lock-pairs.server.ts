import type { Tx } from '~/db.server'

/**
 * Held by whoever makes a pair, until the transaction ends. A change of superiors, units or blocks
 * holds the same lock together with others of its kind: so either the pair sees the change, or the
 * change sees the pair.
 */
export async function lockPairs(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('mentoring.pairs'))`
}
