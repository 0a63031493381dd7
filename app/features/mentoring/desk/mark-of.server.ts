import { createHash } from 'node:crypto'
import type { db, Tx } from '~/db.server'

/** A short mark of the pairs of a draft, by which a form tells which of them its reader saw. */
export async function markOf(from: Tx | typeof db, roundId: string): Promise<string> {
  const pairs = await from.draftPair.findMany({
    where: { roundId },
    orderBy: { menteeId: 'asc' },
    select: { menteeId: true, mentorId: true },
  })
  const said = pairs.map(({ menteeId, mentorId }) => `${menteeId}/${mentorId}`).join()
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}
