import { db, type Tx } from '~/db.server'
import { dayOf, timeOf } from '~/lib/dates'
import type { FoundPairing } from './get-pairing.server'
import { openWords } from './words.server'

/** The next meeting of a pair, as a moment and as her clock shows it; null when none is set. */
export async function getMeeting(pair: Pick<FoundPairing, 'id'>, from: Tx | typeof db = db) {
  const found = await from.pairingMeeting.findUnique({ where: { pairingId: pair.id } })
  if (!found) return null
  const { startsAt, minutes, place, version, setAt } = found
  return {
    ...{ startsAt, minutes, version, setAt },
    day: dayOf(startsAt),
    time: timeOf(startsAt),
    place: openWords(place, pair.id, 'meeting'),
  }
}

export type Meeting = NonNullable<Awaited<ReturnType<typeof getMeeting>>>
