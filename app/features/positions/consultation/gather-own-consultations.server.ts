import { db } from '~/db.server'

const asked = {
  position: { select: { language: true } },
  texts: { select: { language: true, headings: true } },
} as const

/** What is held of a member where chapters are consulted: what she opened, said, answered for a chapter and decided. */
export async function gatherOwnConsultations(memberId: string) {
  const [consultationsOpened, views, answersWritten, outcomesGiven] = await Promise.all([
    db.consultation.findMany({
      where: { openedBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, number: true, openedAt: true },
    }),
    db.consultationComment.findMany({
      where: { authorId: memberId },
      orderBy: { id: 'asc' },
      select: {
        ...{ body: true, section: true },
        consulted: { select: { consultation: { select: asked } } },
      },
    }),
    db.consultationAnswer.findMany({
      where: { writtenBy: memberId },
      orderBy: { id: 'asc' },
      select: { stance: true, body: true, writtenAt: true },
    }),
    db.consultedChapter.findMany({
      where: { outcomeBy: memberId },
      orderBy: { id: 'asc' },
      select: { outcome: true, outcomeReason: true, outcomeAt: true },
    }),
  ])
  const viewsGiven = views.map(({ body, section, consulted: { consultation } }) => {
    const { texts, position } = consultation
    const text = texts.find(({ language }) => language === position.language)
    return { body, section: section === null ? null : (text?.headings[section - 1] ?? null) }
  })
  return { consultationsOpened, viewsGiven, answersWritten, outcomesGiven }
}
