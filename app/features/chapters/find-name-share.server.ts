import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Until when the names of a chapter are shared with the officers of its region; null while they are not. */
export async function findNameShare(
  chapterId: string,
  tx: Tx | typeof db = db,
): Promise<{ id: string; until: Date } | null> {
  const now = clock.now()
  return tx.nameShare.findFirst({
    where: { chapterId, from: { lte: now }, until: { gt: now } },
    select: { id: true, until: true },
    orderBy: { until: 'desc' },
  })
}
