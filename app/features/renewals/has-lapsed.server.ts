import type { MemberViewer } from '~/features/auth/viewer'
import { listOwnMemberships } from './list-own-memberships.server'

/** True when she belongs nowhere because a membership of hers has lapsed. Whoever belongs somewhere costs no query. */
export async function hasLapsed(viewer: MemberViewer): Promise<boolean> {
  if (viewer.standings.length > 0) return false
  return (await listOwnMemberships(viewer)).some(({ state }) => state === 'lapsed')
}
