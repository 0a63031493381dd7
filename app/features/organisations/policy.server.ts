import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'

/** Where-clause of the organisations that the viewer may read, and of what is noted of them: each has its own audience. */
export function visibleOrganisations(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** Members of the network see that there is a register; partners and visitors do not. */
export function canReadOrganisations(viewer: Viewer): boolean {
  return canRead(viewer, audience.network)
}

/** The executive keeps the register of its region, while its vetting is in force. */
export function canKeepOrganisations(viewer: Viewer, chapterId: string): boolean {
  return (
    viewer.memberId !== null &&
    isVetted(viewer) &&
    holds(viewer, chapterId, 'chair', 'chair-elect', 'deputy-chair')
  )
}
