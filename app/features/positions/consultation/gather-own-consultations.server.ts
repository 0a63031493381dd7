import { db } from '~/db.server'

/** What is held of a member where chapters are consulted: what she opened, said, answered for a chapter and decided. */
export async function gatherOwnConsultations(memberId: string) {
  const [consultationsOpened, viewsGiven, answersWritten, outcomesGiven] = await Promise.all([
    db.consultation.findMany({
      where: { openedBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, number: true, openedAt: true },
    }),
    db.consultationComment.findMany({
      where: { authorId: memberId },
      orderBy: { id: 'asc' },
      select: { body: true },
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
  return { consultationsOpened, viewsGiven, answersWritten, outcomesGiven }
}
