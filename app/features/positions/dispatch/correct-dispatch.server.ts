import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { checkSent } from './check-sent.server'
import { holdDispatch } from './hold-dispatch.server'
import { noteTold } from './note-told.server'
import type { Sent } from './schema'

/** `stale`: another corrected it since the form was drawn, and nothing is done. */
export type Corrected = 'done' | 'stale' | { faults: FormErrors }

/** Puts a slip in a dispatch right; what stood before stays to be read by the board. */
export async function correctDispatch(
  viewer: MemberViewer,
  dispatchId: string,
  { version, ...sent }: Sent & { version: number },
): Promise<Corrected> {
  return db.$transaction(async (tx) => {
    const stood = await holdDispatch(tx, viewer, dispatchId)
    if (stood.version !== version) return 'stale'
    const checked = await checkSent(tx, viewer, stood.publication, sent)
    if ('faults' in checked) return { faults: checked.faults ?? {} }
    const earliest = stood.replies.map(({ receivedOn }) => receivedOn).toSorted()[0]
    if (earliest && earliest < sent.sentOn)
      return { faults: { sentOn: ['dispatch:received.before'] } }
    const { to, way, reference, sentOn, replyBy } = stood
    const readBy = stood.isPublic ? audience.public : audience.board
    await tx.dispatchCorrection.create({
      data: {
        ...{ dispatchId, audience: audience.board },
        was: { to, way, reference, sentOn, replyBy, readBy },
        ...{ correctedBy: viewer.memberId, correctedAt: clock.now() },
      },
    })
    const data = { ...checked.row, version: version + 1 }
    await tx.dispatch.update({ where: { id: dispatchId }, data })
    const type = 'positions.dispatch_corrected'
    await noteTold(tx, viewer, stood.publication, { type, dispatchId })
    return 'done'
  })
}
