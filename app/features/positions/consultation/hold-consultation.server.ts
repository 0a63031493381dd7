import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { findConsultation } from './find-consultation.server'

/** The last consultation on a draft, held until the transaction ends: nobody says or answers anything meanwhile; else 404. */
export async function holdConsultation(tx: Tx, viewer: Viewer, draft: Pick<FoundDraft, 'id'>) {
  await tx.$queryRaw`
    SELECT 1 FROM consultation WHERE position_id = ${draft.id}::uuid FOR UPDATE`
  const held = await findConsultation(viewer, draft, tx)
  if (!held) throw notFound()
  return held
}
