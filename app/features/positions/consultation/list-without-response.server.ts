import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { FoundDraft } from '../drafting/get-draft.server'
import { findConsultation } from './find-consultation.server'

/**
 * What a vote on a draft would be set without: the chapters whose answer in its last consultation has no response yet,
 * and whether the chapters still have to be told; null where none was asked, or all know.
 */
export async function listWithoutResponse(
  viewer: Viewer,
  draft: Pick<FoundDraft, 'id'>,
): Promise<string[] | null> {
  const found = await findConsultation(viewer, draft)
  if (!found || found.releasedAt) return null
  const open = await db.consultedChapter.findMany({
    where: {
      consultationId: found.id,
      outcome: null,
      answers: { some: { sentAt: { not: null } } },
    },
    orderBy: { chapterId: 'asc' },
    select: { chapterId: true },
  })
  return open.map(({ chapterId }) => chapterId)
}
