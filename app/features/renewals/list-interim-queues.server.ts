import { db } from '~/db.server'
import { holdsQueue, type MemberViewer } from '~/features/auth/viewer'
import { inOffice } from '~/features/memberships/in-office'
import { canGrantMandate } from '~/features/memberships/policy.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'

export type InterimQueue = {
  id: string
  names: Record<string, string>
  applications: number
  transfers: number
  /** She may give somebody the office of coordinator there. */
  canAppoint: boolean
}

/**
 * The chapters without a coordinator in office whose queue the viewer looks after until there is
 * one, with what waits in each. An association that never had a coordinator of its own misses none.
 */
export async function listInterimQueues(viewer: MemberViewer): Promise<InterimQueue[]> {
  const now = clock.now()
  const vacant = await db.chapter.findMany({
    where: {
      mandates: { none: { office: 'coordinator', ...inOffice(now) } },
      OR: [
        { kind: 'service' },
        { kind: 'association', mandates: { some: { office: 'coordinator' } } },
      ],
    },
    orderBy: { path: 'asc' },
  })
  const hers = vacant.filter(({ id }) => holdsQueue(viewer, id))
  return Promise.all(
    hers.map(async ({ id, names, path }) => {
      const key = audience.coordination(id)
      const sides = [
        { fromAudience: key, releasedAt: null },
        { toAudience: key, receivedAt: null },
      ]
      const [applications, transfers] = await Promise.all([
        db.application.count({
          where: { audience: key, decision: null, applicantId: { not: null } },
        }),
        db.transfer.count({ where: { OR: sides, endedAt: null, expiresAt: { gt: now } } }),
      ])
      const facts = { chapterId: id, regionId: path[0] ?? '', memberId: 'another' }
      return {
        ...{ id, names: names as Record<string, string>, applications, transfers },
        canAppoint: canGrantMandate(viewer, { ...facts, office: 'coordinator' }),
      }
    }),
  )
}
