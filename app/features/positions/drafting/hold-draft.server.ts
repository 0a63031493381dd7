import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type FoundDraft, getDraft } from './get-draft.server'

/** Holds a draft of the viewer's board until the transaction ends, so that they write one by one; else 404. */
export async function holdDraft(tx: Tx, viewer: MemberViewer, id: string): Promise<FoundDraft> {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`
    SELECT 1 FROM position WHERE id = ${id}::uuid AND audience = ANY(${[...viewer.audiences]})
    FOR NO KEY UPDATE`
  return getDraft(viewer, id, tx)
}
