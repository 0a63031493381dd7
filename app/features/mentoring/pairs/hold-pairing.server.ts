import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type FoundPairing, getPairing } from './get-pairing.server'

/** Holds a pair of the viewer's until the transaction ends, and gives it as it stands; else 404. */
export async function holdPairing(tx: Tx, viewer: MemberViewer, id: string): Promise<FoundPairing> {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`
    SELECT 1 FROM pairing WHERE id = ${id}::uuid AND audience = ANY(${[...viewer.audiences]})
    FOR NO KEY UPDATE`
  return getPairing(viewer, id, tx)
}
