import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAskFactorReset } from '../policy.server'
import type { Viewer } from '../viewer'

const coordinating = ['coordinator', 'deputy-coordinator']

/**
 * A member whose lost second factor the viewer may ask to reset, and whether she has one. Her name
 * is no news to the viewer: she coordinates her chapter, or it stands among the offices. Else 404.
 */
export async function findFactorLoser(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const member = await db.member.findUnique({
    where: { id },
    include: {
      memberships: {
        where: inForce(now),
        include: {
          mandates: {
            where: { office: { in: coordinating }, from: { lte: now }, until: { gt: now } },
          },
        },
      },
      factors: { select: { id: true } },
      suspensions: { where: { from: { lte: now }, until: { gt: now } } },
    },
  })
  if (!member) throw notFound()
  const homeId = member.memberships.find(({ kind }) => kind === 'home')?.chapterId ?? null
  // An office that is not seen among the offices must not be guessed here either.
  const isSeen = member.factors.length > 0 && member.suspensions.length === 0
  const isCoordinator = isSeen && member.memberships.some(({ mandates }) => mandates.length > 0)
  if (!canAskFactorReset(viewer, { id, homeId, isCoordinator })) throw notFound()
  return { id, name: member.displayName, homeId, hasFactor: member.factors.length > 0 }
}
