import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { momentOf } from '~/lib/dates'
import { addJob } from '~/lib/jobs.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { deadlineFault } from './deadline-fault'
import { holdConsultation } from './hold-consultation.server'
import { planReminders } from './plan-reminders.server'
import { canMoveDeadline } from './policy.server'
import type { MoveDeadline } from './schema'

/**
 * Gives the chapters more time, or ends the consultation now with a reason that they read. Nobody has less time than
 * she was told, unless it ends for all.
 */
export async function moveDeadline(
  viewer: MemberViewer,
  positionId: string,
  asked: MoveDeadline,
): Promise<{ errors: FormErrors } | null> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const { id, ...times } = await holdConsultation(tx, viewer, draft)
    const now = clock.now()
    allow(canMoveDeadline(viewer, draft, times, now))
    const said = { consultationId: id }
    if (asked.meant === 'end') {
      await tx.consultation.update({
        where: { id },
        data: { closesAt: now, endedReason: asked.reason },
      })
      await recordInDraft(tx, viewer, draft, { type: 'positions.consultation_ended', ...said })
    } else {
      const closesAt = momentOf(asked.day, asked.time)
      const isLater = closesAt > times.closesAt
      const fault = isLater ? deadlineFault(now, closesAt) : 'consultation:deadline.earlier'
      if (fault) return { errors: { day: [fault] } }
      await tx.consultation.update({ where: { id }, data: { closesAt } })
      await recordInDraft(tx, viewer, draft, { type: 'positions.deadline_moved', ...said })
      await planReminders(tx, id, closesAt)
    }
    await addJob(tx, 'tell_of_consultation', said)
    return null
  })
}
