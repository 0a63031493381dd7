import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

/** The ids of the chapters that share a space now; asked only for those who may change it. */
export async function listSharers(spaceId: string): Promise<string[]> {
  const now = clock.now()
  const grants = await db.spaceGrant.findMany({
    where: { spaceId, ...inForce(now) },
  })
  const prefix = 'chapter:'
  return grants
    .filter(({ grantee }) => grantee.startsWith(prefix))
    .map(({ grantee }) => grantee.slice(prefix.length))
}
