import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { holdUnsigned } from './hold-unsigned.server'
import type { ConfirmPartner } from './schema'

/** `confirmed`: another noted it before, and that stands. */
type Confirming = 'done' | { refused: 'signed' | 'confirmed' }

/** Notes when and how a partner said that it stands behind the text; to put a slip right it is dropped and named anew. */
export async function confirmPartner(
  viewer: MemberViewer,
  positionId: string,
  organisationId: string,
  { day, how }: ConfirmPartner,
): Promise<Confirming> {
  return db.$transaction(async (tx) => {
    const draft = await holdUnsigned(tx, viewer, positionId)
    if (!draft) return { refused: 'signed' }
    if (!isUuid(organisationId)) throw notFound()
    const where = { positionId: draft.id, organisationId }
    const named = await tx.positionPartner.findFirst({ where })
    if (!named) throw notFound()
    if (named.confirmedOn) return { refused: 'confirmed' }
    await tx.positionPartner.updateMany({
      where,
      data: { confirmedOn: new Date(day), confirmedHow: how },
    })
    await recordInDraft(tx, viewer, draft, { type: 'positions.partner_confirmed', organisationId })
    return 'done'
  })
}
