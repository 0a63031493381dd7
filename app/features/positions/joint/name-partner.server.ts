import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canBePartner } from '~/features/organisations/can-be-partner'
import { getOrganisation } from '~/features/organisations/get-organisation.server'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { holdUnsigned } from './hold-unsigned.server'

/** `signed`: the file stands; `ended`: it is no partner of the network now. */
export type Partnering = 'done' | { refused: 'signed' | 'ended' }

/** Names a partner organisation that is to stand behind a draft; named again, nothing changes. */
export async function namePartner(
  viewer: MemberViewer,
  positionId: string,
  organisationId: string,
): Promise<Partnering> {
  return db.$transaction(async (tx) => {
    const draft = await holdUnsigned(tx, viewer, positionId)
    if (!draft) return { refused: 'signed' }
    const organisation = await getOrganisation(viewer, organisationId, tx)
    const now = clock.now()
    if (!canBePartner(organisation, dayOf(now))) return { refused: 'ended' }
    const { count } = await tx.positionPartner.createMany({
      data: [{ positionId: draft.id, organisationId, namedBy: viewer.memberId, namedAt: now }],
      skipDuplicates: true,
    })
    if (count > 0)
      await recordInDraft(tx, viewer, draft, { type: 'positions.partner_named', organisationId })
    return 'done'
  })
}
