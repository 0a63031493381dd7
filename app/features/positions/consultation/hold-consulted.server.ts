import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { findConsulted } from './find-consulted.server'

/**
 * The part of the viewer's chapter, held until the transaction ends: its members and coordinators write one by one,
 * and none while the deadline is moved. 404 as for findConsulted.
 */
export async function holdConsulted(tx: Tx, viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`
    SELECT 1 FROM consulted_chapter p JOIN consultation c ON c.id = p.consultation_id
    WHERE p.id = ${id}::uuid AND p.audience = ANY(${[...viewer.audiences]})
    FOR NO KEY UPDATE OF p FOR SHARE OF c`
  return findConsulted(viewer, id, tx)
}
