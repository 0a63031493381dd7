import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { consultationStage } from './consultation-stage'
import { findConsulted } from './find-consulted.server'
import { newestAnswer } from './newest-answer.server'
import { canAnswer, canReadDesk } from './policy.server'
import type { Stance } from './stances'

/**
 * What the coordinators of a chapter have before them as they answer for it: what its members said, without names
 * and in no order, and the newest version of the answer. 404 for anyone else.
 */
export async function readDesk(viewer: MemberViewer, id: string) {
  const { consultation, ...part } = await findConsulted(viewer, id)
  if (!canReadDesk(viewer, part)) throw notFound()
  const now = clock.now()
  const [text, comments, newest] = await Promise.all([
    db.consultationText.findFirst({
      where: { consultationId: consultation.id, language: consultation.position.language },
      select: { title: true },
    }),
    db.consultationComment.findMany({
      where: { consultedId: id },
      orderBy: { id: 'asc' },
      select: { id: true, body: true },
    }),
    newestAnswer(id, db),
  ])
  return {
    ...{ id, chapterId: part.chapterId, stage: consultationStage(consultation, now) },
    closesAt: consultation.closesAt.toISOString(),
    ...{ title: text?.title ?? '', language: consultation.position.language, comments },
    answer: {
      stance: (newest?.stance ?? null) as Stance | null,
      words: newest?.body ?? '',
      version: newest?.version ?? 0,
      by: newest?.writer?.displayName ?? null,
      sentAt: newest?.sentAt?.toISOString() ?? null,
    },
    mayAnswer: canAnswer(viewer, part, consultation, now),
  }
}
