import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import type { Viewer } from '../viewer'

export type Second = { id: string; name: string; chapter: Record<string, string> }

/**
 * The coordinators in office, with the chapter each is of, who could agree to a reset that the viewer
 * asks for a member: all but these two. Whoever cannot sign in or act now is left out.
 */
export async function listSeconds(viewer: Viewer, memberId: string): Promise<Second[]> {
  const now = clock.now()
  const mandates = await db.mandate.findMany({
    where: {
      office: { in: ['coordinator', 'deputy-coordinator'] },
      chapter: { kind: { in: ['service', 'association'] } },
      from: { lte: now },
      until: { gt: now },
      membership: {
        ...inForce(now),
        memberId: { notIn: [memberId, viewer.memberId ?? memberId] },
        member: {
          factors: { some: {} },
          suspensions: { none: { from: { lte: now }, until: { gt: now } } },
        },
      },
    },
    include: { chapter: true, membership: { include: { member: true } } },
    orderBy: [{ chapterId: 'asc' }, { office: 'asc' }],
  })
  const seconds = mandates.map(({ chapter, membership }) => ({
    id: membership.memberId,
    name: membership.member.displayName,
    chapter: chapter.names as Record<string, string>,
  }))
  return [...new Map(seconds.map((it) => [it.id, it])).values()]
}
