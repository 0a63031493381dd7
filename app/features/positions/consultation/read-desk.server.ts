import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound, refuseBeyond } from '~/lib/responses.server'
import { inOrderOf } from '../vote/in-order-of'
import { consultationStage } from './consultation-stage'
import { findConsulted } from './find-consulted.server'
import { newestAnswer } from './newest-answer.server'
import { canAnswer, canReadDesk } from './policy.server'
import { shownText } from './shown-text'
import type { Stance } from './stances'

const perPage = 50

/**
 * What the coordinators of a chapter have before them as they answer for it: a page (from 1) of what its members
 * said, without names, by the section that it is about and in no other order, and the newest version of the answer. 404 for anyone else, and beyond the
 * last page.
 */
export async function readDesk(viewer: MemberViewer, id: string, page = 1, locale = viewer.locale) {
  const { consultation, ...part } = await findConsulted(viewer, id)
  if (!canReadDesk(viewer, part)) throw notFound()
  const now = clock.now()
  const [texts, said, newest] = await Promise.all([
    db.consultationText.findMany({
      where: { consultationId: consultation.id },
      select: { language: true, title: true, headings: true },
    }),
    db.consultationComment.findMany({
      where: { consultedId: id },
      orderBy: [{ section: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage + 1,
      select: { id: true, body: true, section: true },
    }),
    newestAnswer(id, db),
  ])
  refuseBeyond(page, said)
  const { language: authoritative } = consultation.position
  const text = shownText(inOrderOf(texts, authoritative), locale)
  return {
    ...{ id, chapterId: part.chapterId, stage: consultationStage(consultation, now) },
    closesAt: consultation.closesAt.toISOString(),
    ...{ title: text?.title ?? '', headings: text?.headings ?? [] },
    language: text?.language ?? authoritative,
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
