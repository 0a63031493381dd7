import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inGoodStanding } from '../good-standing'
import { listEntitled } from './list-entitled.server'
import { shownTo } from './policy.server'

/**
 * Where-clause of the mentors of a round as a mentee of it meets them: all who still belong to its circle, whatever
 * lies between the two, but for those whom she herself does not want to be shown. What she wished for counts
 * as far as she is shown it, so that no count and no refusal speaks of one whom she does not see.
 */
export async function shownMentors(
  viewer: MemberViewer,
  roundId: string,
  from: Tx | typeof db = db,
) {
  return {
    ...{ roundId, isMentor: true, withdrawnAt: null },
    memberId: { in: await listEntitled(roundId, from), not: viewer.memberId },
    member: { ...inGoodStanding(clock.now()), ...shownTo(viewer) },
  }
}
