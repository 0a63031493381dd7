import { canAskFactorReset } from '~/features/auth/policy.server'
import type { Office, Viewer } from '~/features/auth/viewer'
import { listMandates } from '~/features/memberships/list-mandates.server'
import { clock } from '~/lib/clock.server'

export type OfficeHeld = {
  id: string
  office: Office
  name: string
  from: string
  until: string
  canEnd: boolean
  canHandOver: boolean
  /** The holder, where the viewer may ask that her lost second factor be reset. */
  loserId: string | null
}

/**
 * The offices held in a chapter at this moment that the viewer may see, but the operator's; with
 * `on` those of another day, as far as they are told of.
 */
export async function listOffices(
  viewer: Viewer,
  chapterId: string,
  on?: Date,
): Promise<OfficeHeld[]> {
  const moment = on ?? clock.now()
  const mandates = await listMandates(viewer, { chapterId }, { on })
  return mandates
    .filter(({ office, from }) => office !== 'operator' && from <= moment)
    .map(({ id, office, memberId, memberName, from, until, canEnd }) => ({
      id,
      office,
      name: memberName,
      from: from.toISOString(),
      until: until.toISOString(),
      canEnd,
      canHandOver: !on && office === 'coordinator' && memberId === viewer.memberId,
      loserId: !on && canAskFactorReset(viewer, loserOf(memberId, office)) ? memberId : null,
    }))
}

// Whoever coordinates her own chapter finds the way on her page.
function loserOf(id: string, office: Office) {
  const isCoordinator = office === 'coordinator' || office === 'deputy-coordinator'
  return { id, homeId: null, isCoordinator }
}
