import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { isUuid } from '~/lib/uuid'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { holdUnsigned } from './hold-unsigned.server'

/** A partner stands behind a draft no longer, until it is signed; dropped again, nothing changes. */
export async function dropPartner(
  viewer: MemberViewer,
  positionId: string,
  organisationId: string,
): Promise<'done' | { refused: 'signed' }> {
  return db.$transaction(async (tx) => {
    const draft = await holdUnsigned(tx, viewer, positionId)
    if (!draft) return { refused: 'signed' }
    if (!isUuid(organisationId)) return 'done'
    const where = { positionId: draft.id, organisationId }
    const { count } = await tx.positionPartner.deleteMany({ where })
    if (count > 0)
      await recordInDraft(tx, viewer, draft, { type: 'positions.partner_dropped', organisationId })
    return 'done'
  })
}
