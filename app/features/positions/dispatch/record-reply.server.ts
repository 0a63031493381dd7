import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { checkAnswered } from './check-answered.server'
import { holdDispatch } from './hold-dispatch.server'
import { noteTold } from './note-told.server'
import type { Answered } from './schema'

/** Records a reply to a dispatch, of which there may be several; the same form sent again gives the same id. */
export async function recordReply(
  viewer: MemberViewer,
  dispatchId: string,
  { formKey, ...answered }: Answered & { formKey: string },
): Promise<{ replyId: string } | { faults: FormErrors }> {
  const { memberId } = viewer
  const id = uuidv7()
  return db.$transaction(async (tx) => {
    const dispatch = await holdDispatch(tx, viewer, dispatchId)
    const checked = checkAnswered(dispatch, answered)
    if ('faults' in checked) return checked
    const once = { memberId, form: `reply to ${dispatchId}`, key: formKey, result: id }
    const earlier = await sentBefore(tx, once)
    if (earlier) return { replyId: earlier }
    const who = { recordedBy: memberId, recordedAt: clock.now() }
    await tx.dispatchReply.create({ data: { id, dispatchId, ...checked.row, ...who } })
    const type = 'positions.reply_recorded'
    await noteTold(tx, viewer, dispatch.publication, { type, dispatchId, replyId: id })
    return { replyId: id }
  })
}
