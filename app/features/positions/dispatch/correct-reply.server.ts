import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { checkAnswered } from './check-answered.server'
import type { Corrected } from './correct-dispatch.server'
import { holdDispatch } from './hold-dispatch.server'
import { noteTold } from './note-told.server'
import type { Answered } from './schema'

/** Puts a slip in a reply right, or says anew who reads it; what stood before stays to be read by the board. */
export async function correctReply(
  viewer: MemberViewer,
  { dispatchId, replyId }: { dispatchId: string; replyId: string },
  { version, ...answered }: Answered & { version: number },
): Promise<Corrected> {
  return db.$transaction(async (tx) => {
    const dispatch = await holdDispatch(tx, viewer, dispatchId)
    const stood = dispatch.replies.find(({ id }) => id === replyId)
    if (!stood) throw notFound()
    if (stood.version !== version) return 'stale'
    const checked = checkAnswered(dispatch, answered)
    if ('faults' in checked) return checked
    const { kind, language, body, receivedOn } = stood
    const readBy = stood.isPublic ? audience.public : audience.board
    await tx.dispatchCorrection.create({
      data: {
        ...{ dispatchId, replyId, audience: audience.board },
        was: { kind, language, body, receivedOn, readBy },
        ...{ correctedBy: viewer.memberId, correctedAt: clock.now() },
      },
    })
    const data = { ...checked.row, version: version + 1 }
    await tx.dispatchReply.update({ where: { id: replyId }, data })
    const type = 'positions.reply_corrected'
    await noteTold(tx, viewer, dispatch.publication, { type, dispatchId, replyId })
    return 'done'
  })
}
