import { db } from '~/db.server'
import type { MemberViewer, Office } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

export type OwnOffice = { id: string; office: Office; names: Record<string, string>; end: string }

/** The offices that the viewer holds now; each ends with the membership that it stands on at the latest. */
export async function listOwnOffices({ memberId }: MemberViewer): Promise<OwnOffice[]> {
  const now = clock.now()
  const mandates = await db.mandate.findMany({
    where: { from: { lte: now }, until: { gt: now }, membership: { memberId, ...inForce(now) } },
    include: { chapter: { select: { names: true } }, membership: { select: { until: true } } },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
  })
  return mandates.map(({ id, office, until, chapter, membership }) => ({
    id,
    office: office as Office,
    names: chapter.names as Record<string, string>,
    end: (membership.until && membership.until < until ? membership.until : until).toISOString(),
  }))
}
