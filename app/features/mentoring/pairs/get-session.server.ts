import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { FoundPairing } from './get-pairing.server'

/** A session in the log of a pair that was found through the viewer; 404 when it is another pair's. */
export async function getSession(
  pair: Pick<FoundPairing, 'id'>,
  id: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(id)) throw notFound()
  const found = await from.pairingSession.findFirst({ where: { id, pairingId: pair.id } })
  if (!found) throw notFound()
  return found
}
