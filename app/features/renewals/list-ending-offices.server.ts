import { db } from '~/db.server'
import type { MemberViewer, Office } from '~/features/auth/viewer'
import { inOffice } from '~/features/memberships/in-office'
import { canGrantMandate, canHandOver } from '~/features/memberships/policy.server'
import { clock } from '~/lib/clock.server'

/** How many days before its end an office is spoken of. */
export const officeNotice = 30

export type EndingOffice = {
  id: string
  chapterId: string
  names: Record<string, string>
  office: Office
  name: string
  end: string
  canGrant: boolean
  canHandOver: boolean
}

/**
 * The offices that end within a month, with the membership that they stand on or by themselves, and
 * that the viewer holds or may give again; those that end first on top.
 */
export async function listEndingOffices(viewer: MemberViewer): Promise<EndingOffice[]> {
  const now = clock.now()
  const soon = { lte: new Date(now.getTime() + officeNotice * 86_400_000) }
  const mandates = await db.mandate.findMany({
    where: {
      AND: [inOffice(now), { OR: [{ until: soon }, { membership: { until: soon } }] }],
    },
    include: {
      chapter: true,
      membership: { include: { member: { select: { displayName: true } }, mandates: true } },
    },
  })
  return mandates
    .filter((it) => !isFollowed(it, it.membership.mandates))
    .map(({ id, office, until, chapter, membership }) => {
      const { memberId } = membership
      const facts = {
        ...{ chapterId: chapter.id, regionId: chapter.path[0] ?? '', memberId },
        office: office as Office,
      }
      const end = membership.until && membership.until < until ? membership.until : until
      return {
        ...{ id, chapterId: chapter.id, names: chapter.names as Record<string, string> },
        ...{ office: facts.office, name: membership.member.displayName, end: end.toISOString() },
        isHers: memberId === viewer.memberId,
        canGrant: canGrantMandate(viewer, facts),
        canHandOver: canHandOver(viewer, facts),
      }
    })
    .filter(({ isHers, canGrant }) => isHers || canGrant)
    .map(({ isHers: _, ...office }) => office)
    .sort((a, b) => (a.end < b.end ? -1 : 1))
}

type Held = { chapterId: string; office: string; until: Date }

/** She was given the same office anew already. */
function isFollowed(mandate: Held, all: Held[]): boolean {
  return all.some(
    ({ chapterId, office, until }) =>
      chapterId === mandate.chapterId && office === mandate.office && until > mandate.until,
  )
}
