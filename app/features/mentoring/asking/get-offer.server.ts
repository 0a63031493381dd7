import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleOffers } from './policy.server'

/**
 * Throws 404 unless there is an offer that the viewer may read. Whether its mentor still has standing is not asked:
 * who asks her hears what all hear whom a mentor cannot take on.
 */
export async function getOffer(viewer: MemberViewer, mentorId: string): Promise<void> {
  const where = { memberId: mentorId, ...visibleOffers(viewer) }
  if (!isUuid(mentorId) || (await db.mentorOffer.count({ where })) === 0) throw notFound()
}
