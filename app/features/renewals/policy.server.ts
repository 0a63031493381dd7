import { isVetted, type Viewer } from '~/features/auth/viewer'
import { canAdmit } from '~/features/memberships/policy.server'
import type { RenewalState } from './renewal-state'

type Place = { id: string; kind: string }
type Facts = { chapterId: string; memberId: string; state: RenewalState }

/** Whether and when memberships lapse is decided by the coordinators of a service or an association. */
export function canSetRenewalRule(viewer: Viewer, { id, kind }: Place): boolean {
  const hasMembers = kind === 'service' || kind === 'association'
  return hasMembers && isVetted(viewer) && viewer.coordinates.includes(id)
}

/**
 * Renewing a membership: she herself from the days before it is due to its last one, even where her
 * vetting has ended; her coordinators, but never for themselves, also when it has lapsed.
 */
export function canRenew(viewer: Viewer, { chapterId, memberId, state }: Facts): boolean {
  if (viewer.memberId === memberId) return state === 'due' || state === 'grace'
  return canAdmit(viewer, chapterId) && ['due', 'grace', 'lapsed'].includes(state)
}
