import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type FoundDispatch, getDispatch } from './get-dispatch.server'
import { canKeepDispatches } from './policy.server'

/** Holds a dispatch that the viewer finds and may write about, so that two who do write one by one. */
export async function holdDispatch(
  tx: Tx,
  viewer: MemberViewer,
  id: string,
): Promise<FoundDispatch> {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM dispatch WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const dispatch = await getDispatch(viewer, id, tx)
  allow(canKeepDispatches(viewer, dispatch.publication))
  return dispatch
}
