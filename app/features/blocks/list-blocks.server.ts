import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { ownBlocks } from './policy.server'
import type { Scope } from './schema'

/** With whom the viewer does not want to be brought together, the newest first. */
export async function listBlocks(viewer: MemberViewer) {
  const found = await db.memberBlock.findMany({
    where: ownBlocks(viewer),
    include: { blocked: true },
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
  })
  return found.map(({ id, blockedId, blocked, scope, from }) => ({
    id,
    memberId: blockedId,
    name: blocked.displayName,
    scope: scope as Scope,
    since: from.toISOString(),
  }))
}
