import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type FoundRound, getRound } from './get-round.server'

/**
 * Holds a round until the transaction ends, and gives it as it stands then; 404 as `getRound`. One that
 * the viewer may not know of is not waited for either: how long it takes would tell that it is there.
 */
export async function lockRound(tx: Tx, viewer: Viewer, id: string): Promise<FoundRound> {
  if (!isUuid(id)) throw notFound()
  const { audiences, coordinates } = viewer
  await tx.$queryRaw`
    SELECT 1 FROM mentoring_round WHERE id = ${id}::uuid
      AND (audience = ANY(${[...audiences]}) OR chapter_id = ANY(${[...coordinates]}))
    FOR UPDATE`
  return getRound(viewer, id, tx)
}
