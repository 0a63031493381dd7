import type { Tx } from '~/db.server'
import { isLastCoordinator } from '~/features/memberships/is-last-coordinator.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

/** An office that has to be handed over before its holder leaves; only a coordinator's own can be. */
export type LastPost = { id: string; office: string }

/**
 * The office by which a member alone coordinates a service, so that she cannot leave before another
 * holds it; null for everyone else. One that waits for a second factor holds nobody back. Services
 * are held until the transaction ends: two who leave in the same moment see each other.
 */
export async function findLastPost(tx: Tx, memberId: string): Promise<LastPost | null> {
  const now = clock.now()
  const posts = await tx.mandate.findMany({
    where: {
      office: { in: ['coordinator', 'deputy-coordinator'] },
      from: { lte: now },
      until: { gt: now },
      membership: { ...inForce(now), memberId, member: { factors: { some: {} } } },
    },
    // Chapters in one order, so that no two who leave wait for each other.
    orderBy: [{ chapterId: 'asc' }, { office: 'asc' }, { id: 'asc' }],
  })
  for (const { id, chapterId, office } of posts)
    if (await isLastCoordinator(tx, { id, chapterId, office }, { leaving: memberId }))
      return { id, office }
  return null
}
