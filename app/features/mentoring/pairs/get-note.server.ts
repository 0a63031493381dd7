import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { FoundPairing } from './get-pairing.server'
import { openWords } from './words.server'

/** A note of a pair that was found through the viewer; 404 when it is another pair's. */
export async function getNote(
  pair: Pick<FoundPairing, 'id'>,
  id: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(id)) throw notFound()
  const found = await from.pairingNote.findFirst({ where: { id, pairingId: pair.id } })
  if (!found) throw notFound()
  return { ...found, words: openWords(found.words, pair.id, found.id) }
}
