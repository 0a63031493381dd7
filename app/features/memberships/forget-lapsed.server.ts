import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Whoever is taken in anew leaves what has lapsed behind: it cannot be renewed any more. The caller holds the member. */
export async function forgetLapsed(tx: Tx, memberId: string): Promise<void> {
  await tx.membership.updateMany({
    where: { memberId, due: { not: null }, until: { lte: clock.now() } },
    data: { due: null },
  })
}
