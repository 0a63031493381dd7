import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { FoundDraft } from '../drafting/get-draft.server'
import { visiblePositions } from '../drafting/policy.server'

/** The last consultation on a draft of the viewer's board; null where there was none. */
export async function findConsultation(
  viewer: Viewer,
  draft: Pick<FoundDraft, 'id'>,
  from: Tx | typeof db = db,
) {
  return from.consultation.findFirst({
    where: { positionId: draft.id, ...visiblePositions(viewer) },
    orderBy: { number: 'desc' },
  })
}
