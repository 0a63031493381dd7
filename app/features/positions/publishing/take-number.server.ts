import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { numberFor } from './number'

/** The next number of this year, by the clock of the region. Whoever publishes waits for the one before her, so none is left out. */
export async function takeNumber(tx: Tx, chapterId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('positions.numbers'))`
  const year = Number(dayOf(clock.now()).slice(0, 4))
  const { _max } = await tx.positionPublication.aggregate({
    where: { year },
    _max: { ordinal: true },
  })
  const ordinal = (_max.ordinal ?? 0) + 1
  return { year, ordinal, number: numberFor(chapterId, year, ordinal) }
}
