import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pipeline } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { tooMany } from '~/lib/responses.server'
import { hideKey } from '~/lib/tokens.server'

// Counted in PostgreSQL, so that several processes share one count and none needs Redis.
function limiter(name: string, points: number, minutes: number) {
  return new RateLimiterPostgres({
    storeClient: pipeline,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: minutes * 60,
  })
}

const limiters = {
  'sign-in-account': limiter('sia', 10, 15),
  'sign-in-address': limiter('sid', 60, 15),
  'reset-account': limiter('rea', 3, 60),
  'reset-address': limiter('red', 20, 60),
  'apply-account': limiter('apa', 3, 60),
  'apply-address': limiter('apd', 20, 60),
  invite: limiter('inv', 30, 24 * 60),
  contact: limiter('cnt', 5, 24 * 60),
  confirm: limiter('con', 8, 15),
  factor: limiter('fac', 10, 15),
  'ask-mentor': limiter('ask', 10, 24 * 60),
  write: limiter('wri', 60, 1),
  search: limiter('sea', 60, 1),
  walk: limiter('wal', 120, 60),
  export: limiter('exp', 10, 60),
  'own-data': limiter('own', 5, 24 * 60),
  import: limiter('imp', 20, 60),
}

/**
 * Counts one try of `what` by `who` (an e-mail, an address or a member id, kept only as a keyed
 * hash of the day) and throws 429 with the seconds to wait when there were too many. `onFirst` is
 * done once, by the first try that is refused.
 */
export async function limit(
  what: keyof typeof limiters,
  who: string,
  onFirst?: () => Promise<unknown>,
): Promise<void> {
  const limiter = limiters[what]
  try {
    await limiter.consume(keyOf(who))
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    if (refused.consumedPoints === limiter.points + 1) await onFirst?.()
    throw tooMany(Math.ceil(refused.msBeforeNext / 1000))
  }
}

/** Forgets the tries of `who`, after one that was right. */
export async function forgive(what: keyof typeof limiters, who: string): Promise<void> {
  await limiters[what].delete(keyOf(who))
}

function keyOf(who: string): string {
  return hideKey(who, clock.now().toISOString().slice(0, 10))
}
