import type { MemberViewer } from '~/features/auth/viewer'
import { listMandates } from '~/features/memberships/list-mandates.server'
import { clock } from '~/lib/clock.server'

export type Decider = { memberId: string; name: string }

/** Who could decide on an application: the coordinators of the service that has it, as its page names them. */
export async function listDeciders(
  viewer: MemberViewer,
  { audience }: { audience: string },
): Promise<Decider[]> {
  const chapterId = audience.slice('coordination:'.length)
  const now = clock.now()
  const held = await listMandates(viewer, { chapterId })
  const deciding = held.filter(
    ({ office, from }) =>
      (office === 'coordinator' || office === 'deputy-coordinator') && from <= now,
  )
  const byId = new Map(deciding.map(({ memberId, memberName }) => [memberId, memberName]))
  return [...byId].map(([memberId, name]) => ({ memberId, name }))
}
