import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { findOwnRegion } from './find-own-region.server'
import type { RecordOrganisation } from './schema'

/**
 * Puts an organisation into the register of the viewer's region: every member reads it, the board alone
 * how to reach it. Gives its id; the same form sent again gives the same id.
 */
export async function recordOrganisation(
  viewer: MemberViewer,
  { formKey, name, short, kinds, site, contact, from }: RecordOrganisation,
): Promise<{ organisationId: string }> {
  const chapterId = await findOwnRegion(viewer)
  allow(chapterId !== null)
  const { memberId } = viewer
  const id = uuidv7()
  return db.$transaction(async (tx) => {
    const sent = { memberId, form: 'organisation', key: formKey, result: id }
    const earlier = await sentBefore(tx, sent)
    if (earlier) return { organisationId: earlier }
    await tx.organisation.create({
      data: {
        ...{ id, chapterId, audience: audience.network, names: name, kinds },
        ...{ shortName: short || null, site: site || null, fromOn: new Date(from) },
        ...{ recordedBy: memberId, recordedAt: clock.now() },
        contact: { create: { audience: audience.board, words: contact } },
      },
    })
    await recordActivity(tx, {
      ...{ type: 'organisations.organisation_recorded', organisationId: id },
      ...{ actorId: memberId, chapterId, audience: audience.board },
    })
    return { organisationId: id }
  })
}
