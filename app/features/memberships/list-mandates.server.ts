import { db } from '~/db.server'
import type { Office, Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { canEndMandate, canReadMandate } from './policy.server'

export type ListedMandate = {
  id: string
  office: Office
  from: Date
  until: Date
  chapterId: string
  regionId: string
  memberId: string
  memberName: string
  chapter: { id: string; names: Record<string, string> }
  canEnd: boolean
}

/**
 * The offices of a chapter or of several, or the one of an id, that are held now or will be and that
 * the viewer may see; those that end first on top. One whose holder has no second factor has not
 * begun. An office ends with the membership that it stands on. With `on` those of that moment, of
 * members who are still here: who left is told of nowhere.
 */
export async function listMandates(
  viewer: Viewer,
  asked: { chapterId: string | { in: string[] } } | { id: string },
  { on }: { on?: Date } = {},
): Promise<ListedMandate[]> {
  const now = clock.now()
  const held = on ? { from: { lte: on }, until: { gt: on } } : { until: { gt: now } }
  const mandates = await db.mandate.findMany({
    where: { ...asked, ...held, membership: inForce(now) },
    include: {
      chapter: true,
      membership: {
        include: {
          member: {
            include: {
              suspensions: { where: { from: { lte: now }, until: { gt: now } } },
              factors: { select: { id: true }, take: 1 },
            },
          },
        },
      },
    },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
  })
  return mandates
    .map(({ id, office, from, until, chapter, membership }) => ({
      id,
      office: office as Office,
      from,
      until,
      chapterId: chapter.id,
      regionId: chapter.path[0] ?? '',
      memberId: membership.memberId,
      memberName: membership.member.displayName,
      chapter: { id: chapter.id, names: chapter.names as Record<string, string> },
      hasBegun: from <= now && membership.member.factors.length > 0,
      isSuspended: membership.member.suspensions.length > 0,
      standsIn: membership.chapterId,
    }))
    .filter((mandate) => canReadMandate(viewer, mandate))
    .map(({ hasBegun, isSuspended, standsIn, ...mandate }) => ({
      ...mandate,
      canEnd: mandate.until > now && canEndMandate(viewer, mandate),
    }))
}
