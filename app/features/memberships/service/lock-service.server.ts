import type { Tx } from '~/db.server'

/**
 * Holds what is recorded of a member as serving until the transaction ends: her rank, her unit, who is above
 * her and who is below. Held before the lock of pairs and before her row, by whoever holds these as well.
 */
export async function lockService(tx: Tx, memberId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('service of ' || ${memberId}))`
}
