import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** The viewer's draft at a place, or null. Drafts are read by their author alone. */
export async function getDraft(viewer: MemberViewer, place: string) {
  return db.draft.findUnique({ where: { memberId_place: { memberId: viewer.memberId, place } } })
}
