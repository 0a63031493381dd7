import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { consultationStage } from './consultation-stage'
import { canReadDesk, visibleConsulted } from './policy.server'

const perPage = 20

/** A page (from 1) of the consultations in which the viewer's chapter is asked, the last deadline first. */
export async function listConsulted(viewer: MemberViewer, page: number) {
  const rows = await db.consultedChapter.findMany({
    where: visibleConsulted(viewer),
    orderBy: [{ consultation: { closesAt: 'desc' } }, { id: 'desc' }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
    include: {
      answers: { where: { sentAt: { not: null } }, take: 1, select: { id: true } },
      comments: { where: { authorId: viewer.memberId }, select: { id: true } },
      consultation: {
        include: {
          texts: { select: { language: true, title: true } },
          position: { select: { language: true } },
        },
      },
    },
  })
  const now = clock.now()
  const consultations = rows.slice(0, perPage).map((part) => {
    const { consultation, chapterId, id } = part
    const { language } = consultation.position
    return {
      ...{ id, chapterId, language, stage: consultationStage(consultation, now) },
      title: consultation.texts.find((it) => it.language === language)?.title ?? '',
      closesAt: consultation.closesAt.toISOString(),
      hasSaid: part.comments.length > 0,
      /** For its coordinators alone: whether the chapter has answered. */
      hasAnswered: canReadDesk(viewer, part) ? part.answers.length > 0 : null,
    }
  })
  return { consultations, hasNext: rows.length > perPage }
}

export type ListedConsultation = Awaited<ReturnType<typeof listConsulted>>['consultations'][number]
