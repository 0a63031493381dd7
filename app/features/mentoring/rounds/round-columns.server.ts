import { firstMomentOf, lastMomentOf } from '~/lib/dates'
import type { WrittenRound } from './schema'

/** A round as it was written, as its row keeps it: whole days of the region's clock. */
export function roundColumns({
  enrolFrom,
  enrolUntil,
  startsOn,
  endsOn,
  version: _,
  ...rest
}: WrittenRound) {
  return {
    ...rest,
    enrolFrom: firstMomentOf(enrolFrom),
    enrolUntil: lastMomentOf(enrolUntil),
    startsAt: firstMomentOf(startsOn),
    endsAt: lastMomentOf(endsOn),
  }
}
