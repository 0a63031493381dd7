import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { consultationStage } from './consultation-stage'
import { findAnswer } from './find-answer.server'
import { findConsultation } from './find-consultation.server'
import { canRespond } from './policy.server'
import type { Outcome, Stance } from './stances'

/** The answer of a chapter as the board reads it, with what became of it; 404 before the deadline. */
export async function readAnswer(viewer: Viewer, draft: FoundDraft, consultedId: string) {
  const consultation = await findConsultation(viewer, draft)
  const now = clock.now()
  if (!consultation || consultationStage(consultation, now) === 'open') throw notFound()
  const part = await findAnswer(consultation, consultedId)
  return {
    ...{ consultedId: part.id, chapterId: part.chapterId },
    stance: part.answer.stance as Stance,
    words: part.answer.body,
    outcome: part.outcome as Outcome | null,
    reason: part.outcomeReason ?? '',
    version: part.outcomeVersion,
    mayRespond: canRespond(viewer, draft, consultation, now),
  }
}
