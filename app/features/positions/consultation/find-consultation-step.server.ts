import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import type { LeadStep } from '../drafting/next-step'
import { findConsultation } from './find-consultation.server'
import { canOpenConsultation, canRespond } from './policy.server'

/** What who leads the work on a draft would do with it next: answer the chapters, ask them, or vote once they know; null for anyone else. */
export async function findConsultationStep(
  viewer: Viewer,
  draft: FoundDraft,
): Promise<LeadStep | null> {
  const found = await findConsultation(viewer, draft)
  if (found && canRespond(viewer, draft, found, clock.now())) return 'respond'
  if (!canOpenConsultation(viewer, draft, draft.vote)) return null
  return found ? 'vote' : 'consult'
}
