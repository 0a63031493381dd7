import type { Tx } from '~/db.server'
import { audience } from '~/lib/audience'

/** Holds a publication under embargo until the transaction ends; null for one that is public or was withdrawn. */
export async function holdEmbargoed(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM position_publication WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return tx.positionPublication.findFirst({
    where: { id, audience: audience.board, withdrawnAt: null },
    include: { position: { select: { chapterId: true, audience: true } } },
  })
}
