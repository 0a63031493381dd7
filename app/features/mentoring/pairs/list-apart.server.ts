import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/**
 * Who of the given may not become a pair: both directions of each two, as `one/other`, and of none
 * why. Nobody but the commands that make pairs may ask, and no page shows it.
 */
export async function listApart(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  const rows: Array<{ one: string; other: string }> = await tx.$queryRaw`
    SELECT one, other FROM not_to_pair(${memberIds}::uuid[], ${clock.now()})`
  return new Set(rows.map(({ one, other }) => `${one}/${other}`))
}
