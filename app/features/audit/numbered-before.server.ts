import { clock } from '~/lib/clock.server'
import { dayOf, firstMomentOf } from '~/lib/dates'

/**
 * Before when a line was sealed whose place in the chain is told: the beginning of today. Places that move
 * with every line would tell whoever watches that something was just written which she may not read, such as
 * a ballot while a vote is open.
 */
export function numberedBefore(): Date {
  return firstMomentOf(dayOf(clock.now()))
}
