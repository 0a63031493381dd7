import type { Tx } from '~/db.server'

/** A vote with its position, held until the transaction ends: nobody casts, opens or counts meanwhile. */
export async function holdVote(tx: Tx, voteId: string) {
  await tx.$queryRaw`SELECT 1 FROM position_vote WHERE id = ${voteId}::uuid FOR UPDATE`
  return tx.positionVote.findUnique({
    where: { id: voteId },
    include: { position: { select: { id: true, chapterId: true } } },
  })
}
