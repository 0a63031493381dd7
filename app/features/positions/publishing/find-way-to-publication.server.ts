import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { FoundDraft } from '../drafting/get-draft.server'
import { findCarriedVote } from './find-carried-vote.server'
import { slugOf } from './number'
import { canPublish } from './policy.server'

/** From the page of a draft: to its publication once there is one, to the signing for who may sign, or nowhere. */
export async function findWayToPublication(
  viewer: Viewer,
  draft: Omit<FoundDraft, 'vote' | 'isConsulted'>,
) {
  const published = await db.positionPublication.findUnique({
    where: { positionId: draft.id },
    select: { number: true },
  })
  if (published) return { number: published.number, to: `/positions/${slugOf(published.number)}` }
  if (!canPublish(viewer, draft) || !(await findCarriedVote(draft.id))) return null
  return { number: null, to: `/positions/drafts/${draft.id}/publication` }
}
