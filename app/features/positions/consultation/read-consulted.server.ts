import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { renderMarkdown } from '~/lib/markdown.server'
import { inOrderOf } from '../vote/in-order-of'
import { consultationStage } from './consultation-stage'
import { findConsulted } from './find-consulted.server'
import { canComment, canReadDesk } from './policy.server'
import { shownText } from './shown-text'
import type { Outcome, Stance } from './stances'

/**
 * What a member of a chapter that was asked reads: the text in one of its languages, what she said herself, and from
 * the deadline on what her chapter answered and, once it is released, what became of it. 404 for another chapter's.
 */
export async function readConsulted(viewer: MemberViewer, id: string, asked: string | null) {
  const { consultation, ...part } = await findConsulted(viewer, id)
  const now = clock.now()
  const stage = consultationStage(consultation, now)
  const { position } = consultation
  const [written, own, answer] = await Promise.all([
    db.consultationText.findMany({ where: { consultationId: consultation.id } }),
    db.consultationComment.findUnique({
      where: { consultedId_authorId: { consultedId: id, authorId: viewer.memberId } },
    }),
    db.consultationAnswer.findFirst({
      where: { consultedId: id, sentAt: { not: null } },
      orderBy: { version: 'desc' },
    }),
  ])
  const texts = inOrderOf(written, position.language)
  const shown = shownText(texts, asked, viewer.locale)
  const isReleased = stage === 'released' && answer !== null
  return {
    ...{ id, stage, chapterId: part.chapterId, authoritative: position.language },
    question: consultation.question,
    closesAt: consultation.closesAt.toISOString(),
    endedReason: consultation.endedReason,
    languages: texts.map(({ language }) => language),
    language: shown?.language ?? position.language,
    title: shown?.title ?? '',
    html: renderMarkdown(shown?.body ?? ''),
    headings: shown?.headings ?? [],
    own: { words: own?.body ?? '', section: own?.section ?? null, version: own?.version ?? 0 },
    answer:
      answer && stage !== 'open' ? { stance: answer.stance as Stance, words: answer.body } : null,
    response: isReleased ? { outcome: part.outcome as Outcome, reason: part.outcomeReason } : null,
    can: { comment: canComment(viewer, consultation, now), answer: canReadDesk(viewer, part) },
  }
}
