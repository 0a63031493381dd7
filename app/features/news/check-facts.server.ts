import type { Tx } from '~/db.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import type { FormErrors } from '~/lib/parse-form.server'
import { numberIn } from '../positions/publishing/number'
import type { NewsFacts } from './schema'

/**
 * The columns of what a form says of an item, or what is wrong with it: news are of what has happened, by
 * the clock of the region, and lead to positions that the public can read.
 */
export async function checkFacts(tx: Tx, { position, ...said }: NewsFacts) {
  const faults: FormErrors = {}
  if (said.happenedOn > dayOf(clock.now())) faults.happenedOn = ['news:day.ahead']
  const meant = position
    ? await tx.positionPublication.findFirst({
        where: { number: numberIn(position) ?? '', audience: audience.public },
        select: { id: true },
      })
    : null
  if (position && !meant) faults.position = ['news:position.unknown']
  if (Object.keys(faults).length > 0) return { faults }
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords } = said
  return {
    row: {
      ...{ happenedOn: new Date(happenedOn), sourceName, sourceAddress: sourceAddress || null },
      ...{ rights, rightsWords, publicationId: meant?.id ?? null },
    },
  }
}
