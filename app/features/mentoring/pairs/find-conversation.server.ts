import { db } from '~/db.server'
import type { FoundPairing } from './get-pairing.server'

/** The id of the space in which the two of a pair talk; null before the pair began. */
export async function findConversation({
  audience,
}: Pick<FoundPairing, 'audience'>): Promise<string | null> {
  const space = await db.space.findFirst({ where: { kind: 'pairing', audience } })
  return space?.id ?? null
}
