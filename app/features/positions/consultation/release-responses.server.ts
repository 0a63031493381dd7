import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { holdConsultation } from './hold-consultation.server'
import { canRespond } from './policy.server'

/** Tells every chapter what became of its answer, for good; `open` while an answer has no response yet. */
export async function releaseResponses(
  viewer: MemberViewer,
  positionId: string,
): Promise<'released' | 'open'> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const { id: consultationId, ...times } = await holdConsultation(tx, viewer, draft)
    allow(canRespond(viewer, draft, times, clock.now()))
    const open = await tx.consultedChapter.count({
      where: { consultationId, outcome: null, answers: { some: { sentAt: { not: null } } } },
    })
    if (open > 0) return 'open'
    await tx.consultation.update({
      where: { id: consultationId },
      data: { releasedAt: clock.now() },
    })
    await recordInDraft(tx, viewer, draft, { type: 'positions.responses_released', consultationId })
    await addJob(tx, 'tell_of_consultation', { consultationId })
    return 'released'
  })
}
