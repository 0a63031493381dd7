import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/**
 * Whoever is taken in anew leaves what has lapsed behind, everywhere or in one chapter: it cannot be
 * renewed any more. The caller holds the member.
 */
export async function forgetLapsed(tx: Tx, memberId: string, chapterId?: string): Promise<void> {
  await tx.membership.updateMany({
    where: { memberId, chapterId, due: { not: null }, until: { lte: clock.now() } },
    data: { due: null },
  })
}
