import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound, refuseBeyond } from '~/lib/responses.server'
import { consultationStage } from './consultation-stage'
import { findConsulted } from './find-consulted.server'
import { newestAnswer } from './newest-answer.server'
import { canAnswer, canReadDesk } from './policy.server'
import type { Stance } from './stances'

const perPage = 50

/**
 * What the coordinators of a chapter have before them as they answer for it: a page (from 1) of what its members
 * said, without names and in no order, and the newest version of the answer. 404 for anyone else, and beyond the
 * last page.
 */
export async function readDesk(viewer: MemberViewer, id: string, page = 1) {
  const { consultation, ...part } = await findConsulted(viewer, id)
  if (!canReadDesk(viewer, part)) throw notFound()
  const now = clock.now()
  const [text, said, newest] = await Promise.all([
    db.consultationText.findFirst({
      where: { consultationId: consultation.id, language: consultation.position.language },
      select: { title: true },
    }),
    db.consultationComment.findMany({
      where: { consultedId: id },
      orderBy: { id: 'asc' },
      skip: (page - 1) * perPage,
      take: perPage + 1,
      select: { id: true, body: true },
    }),
    newestAnswer(id, db),
  ])
  refuseBeyond(page, said)
  return {
    ...{ id, chapterId: part.chapterId, stage: consultationStage(consultation, now) },
    closesAt: consultation.closesAt.toISOString(),
    ...{ title: text?.title ?? '', language: consultation.position.language },
    comments: said.slice(0, perPage),
    hasMore: said.length > perPage,
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
