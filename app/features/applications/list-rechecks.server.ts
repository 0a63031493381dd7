import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { namesOf } from '~/features/members/names-of'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { listLoneCoordinators } from './list-lone-coordinators.server'
import { canStepIn } from './policy.server'
import { endOfNotice } from './vetting-due'

export type Recheck = {
  memberId: string
  /** The verified name, for who she is is what is checked. */
  name: string
  knownAs: string | null
  until: string | null
}

/** At most so many stand on the page at once; the next follow when these are done. */
const mostAtOnce = 50

/**
 * Whose vetting has ended, ends soon or is to be checked again, of the chapters whose queue the viewer
 * looks after; and such coordinators of other services as are alone there.
 */
export async function listRechecks(viewer: Viewer): Promise<Recheck[]> {
  const now = clock.now()
  const chapterId = {
    in: viewer.audiences.flatMap((key) => key.match(/^coordination:(.*)$/)?.[1] ?? []),
  }
  const lone = canStepIn(viewer, { isLone: true }) ? await listLoneCoordinators() : []
  const members = await db.member.findMany({
    where: {
      OR: [
        { memberships: { some: { kind: 'home', chapterId, ...inForce(now) } } },
        { id: { in: lone } },
      ],
      vettings: { none: { from: { lte: now }, until: { gt: endOfNotice(now) }, recheckAt: null } },
    },
    include: {
      vettings: { where: { from: { lte: now }, until: { gt: now } }, orderBy: { until: 'desc' } },
    },
    orderBy: { nameKey: 'asc' },
    take: mostAtOnce,
  })
  return members
    .map((member) => ({
      memberId: member.id,
      ...namesOf(member),
      until: member.vettings[0]?.until.toISOString() ?? null,
    }))
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
}
