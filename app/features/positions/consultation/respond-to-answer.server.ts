import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { findAnswer } from './find-answer.server'
import { holdConsultation } from './hold-consultation.server'
import { canRespond } from './policy.server'
import type { Respond } from './schema'

/**
 * Writes down what the board did with the answer of a chapter, and why; the chapter reads it once it is released.
 * `overtaken` when another wrote it since the viewer's form was drawn.
 */
export async function respondToAnswer(
  viewer: MemberViewer,
  { positionId, consultedId }: { positionId: string; consultedId: string },
  { outcome, reason, version }: Respond,
): Promise<'written' | 'overtaken'> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const consultation = await holdConsultation(tx, viewer, draft)
    const part = await findAnswer(consultation, consultedId, tx)
    allow(canRespond(viewer, draft, consultation, clock.now()))
    const isSame = part.outcome === outcome && (part.outcomeReason ?? '') === reason
    if (isSame) return 'written'
    if (part.outcomeVersion !== version) return 'overtaken'
    await tx.consultedChapter.update({
      where: { id: part.id },
      data: {
        ...{ outcome, outcomeReason: reason || null, outcomeVersion: version + 1 },
        ...{ outcomeBy: viewer.memberId, outcomeAt: clock.now() },
      },
    })
    await recordInDraft(tx, viewer, draft, {
      ...{ type: 'positions.answer_responded', consultationId: consultation.id },
      consultedId: part.id,
    })
    return 'written'
  })
}
