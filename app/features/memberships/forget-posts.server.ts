import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Forgets the units that members left so long ago that the rule of pairs does not ask for them any more. */
export async function forgetPosts(): Promise<void> {
  await db.$executeRaw`
    DELETE FROM service_post WHERE until_at <= ${clock.now()}::timestamptz - interval '24 months'`
}
