import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { composeText } from '../vote/compose-text.server'
import { consultationStage } from './consultation-stage'
import { findConsultation } from './find-consultation.server'
import { listVacantDesks } from './list-vacant-desks.server'
import { type Outcome, type Stance, smallestShown } from './stances'

/**
 * The last consultation on a draft as the board reads it, null where there was none: of each chapter whether its answer
 * came and who stands in where nobody can answer, and from the deadline on what it says and how many members said something, where that names none of them.
 */
export async function getConsultation(viewer: Viewer, draft: Pick<FoundDraft, 'id' | 'language'>) {
  const found = await findConsultation(viewer, draft)
  if (!found) return null
  const [parts, composed] = await Promise.all([
    db.consultedChapter.findMany({
      where: { consultationId: found.id },
      orderBy: { chapterId: 'asc' },
      include: {
        answers: { where: { sentAt: { not: null } }, orderBy: { version: 'desc' }, take: 1 },
        _count: { select: { comments: true } },
      },
    }),
    composeText(db, draft),
  ])
  const stage = consultationStage(found, clock.now())
  const vacant = stage === 'open' ? await listVacantDesks(parts) : new Map<string, string[]>()
  return {
    ...{ id: found.id, stage, question: found.question, endedReason: found.endedReason },
    closesAt: found.closesAt.toISOString(),
    hasChanged: composed?.mark !== found.mark,
    chapters: parts.map(({ id, chapterId, answers: [answer], outcome, _count }) => ({
      ...{ id, chapterId, hasAnswered: answer !== undefined },
      stance: stage === 'open' ? null : ((answer?.stance ?? null) as Stance | null),
      said: stage === 'open' || _count.comments < smallestShown ? null : _count.comments,
      outcome: outcome as Outcome | null,
      /** While it is open and nobody coordinates the chapter: the names of who holds its queue. */
      heldBy: vacant.get(chapterId) ?? null,
    })),
  }
}

export type FoundConsultation = NonNullable<Awaited<ReturnType<typeof getConsultation>>>
