import type { Tx } from '~/db.server'
import { audience } from '~/lib/audience'

/** Holds a publication that another one may take the place of; null for one that is superseded, withdrawn or not public. */
export async function holdCurrent(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM position_publication WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return tx.positionPublication.findFirst({
    where: { id, audience: audience.public, withdrawnAt: null, next: null },
    select: { id: true, number: true, sha256: true },
  })
}
