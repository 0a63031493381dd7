import { db, type Tx } from '~/db.server'

/** The vote by which a position was carried, with the text voted on; null while its last one did not carry it. */
export async function findCarriedVote(positionId: string, from: Tx | typeof db = db) {
  const last = await from.positionVote.findFirst({
    where: { positionId, cancelledAt: null },
    orderBy: { number: 'desc' },
    include: { texts: { orderBy: { language: 'asc' } } },
  })
  return last?.result === 'carried' ? last : null
}

export type CarriedVote = NonNullable<Awaited<ReturnType<typeof findCarriedVote>>>
