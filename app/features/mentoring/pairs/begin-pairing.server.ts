import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { translator } from '~/lib/i18n.server'
import { addJob } from '~/lib/jobs.server'
import { locales } from '~/lib/locales'

/**
 * Begins a pair that waits for nobody any more, and opens the space of its conversation, which the
 * two alone read. A pair that is over does not begin.
 */
export async function beginPairing(tx: Tx, actorId: string | null, id: string): Promise<void> {
  const { count } = await tx.pairing.updateMany({
    where: { id, from: null, until: null },
    data: { from: clock.now() },
  })
  if (count === 0) return
  const { audience, menteeChapter: chapterId } = await tx.pairing.findUniqueOrThrow({
    where: { id },
  })
  await tx.space.create({ data: { kind: 'pairing', chapterId, audience, names: spaceNames() } })
  await recordActivity(tx, {
    type: 'mentoring.pair_begun',
    actorId,
    chapterId,
    audience,
    pairingId: id,
  })
  await addJob(tx, 'tell_of_pair', { pairingId: id })
}

function spaceNames(): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, translator(locale, 'mentoring')('pair.space')]),
  )
}
