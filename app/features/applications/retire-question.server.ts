import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAskQuestions } from './policy.server'

/** Asks a question no longer. What was answered to it stays readable beside the application. */
export async function retireQuestion(viewer: MemberViewer, id: string): Promise<void> {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const asked = { id, ...inForce(now) }
  const question = await db.chapterQuestion.findFirst({ where: asked })
  if (!question || !canRead(viewer, audience.coordination(question.chapterId))) throw notFound()
  allow(canAskQuestions(viewer, question.chapterId))
  await db.$transaction(async (tx) => {
    const { count } = await tx.chapterQuestion.updateMany({ where: asked, data: { until: now } })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'applications.question_retired',
      actorId: viewer.memberId,
      chapterId: question.chapterId,
      questionId: id,
    })
  })
}
