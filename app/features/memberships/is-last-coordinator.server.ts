import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inOffice } from './in-office'

/**
 * True when, without this office, nobody would coordinate its service: no other coordinator or
 * deputy in force who can sign in and act. An association is looked after by its service as well.
 * Where a member leaves altogether (`leaving`), no office of hers counts as another one.
 */
export async function isLastCoordinator(
  tx: Tx,
  { id, chapterId, office }: { id: string; chapterId: string; office: string },
  { leaving }: { leaving?: string } = {},
): Promise<boolean> {
  if (!coordinating.includes(office)) return false
  const chapter = await tx.chapter.findUniqueOrThrow({ where: { id: chapterId } })
  if (chapter.kind !== 'service') return false
  // Two who leave in the same moment must see each other.
  await tx.$queryRaw`SELECT 1 FROM chapter WHERE id = ${chapterId} FOR NO KEY UPDATE`
  // Read only now: whoever left while this waited has left before it.
  const now = clock.now()
  const others = await tx.mandate.count({
    where: {
      id: { not: id },
      chapterId,
      office: { in: coordinating },
      ...inOffice(now),
      ...(leaving && { NOT: { membership: { memberId: leaving } } }),
    },
  })
  return others === 0
}

const coordinating = ['coordinator', 'deputy-coordinator']
