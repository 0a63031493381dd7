import type { Tx } from '~/db.server'

/**
 * Holds the rows of some members until the transaction ends, in one order whoever asks: what they hold
 * the keys of changes their rows, and two who change it for the same two would wait for each other. Who only
 * refers to one of them does not wait. Gives how many of them there are.
 */
export async function lockMembers(
  tx: Tx,
  memberIds: ReadonlyArray<string | null>,
): Promise<number> {
  const ids = memberIds.filter((it) => it !== null)
  const rows: unknown[] = await tx.$queryRaw`
    SELECT 1 FROM member WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  return rows.length
}
