import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { allow } from '~/lib/responses.server'
import { canAskQuestions } from './policy.server'
import type { AskQuestion } from './schema'

/** More would be a form that nobody fills in on a phone. */
const mostQuestions = 12

/**
 * Adds a question, the last of its chapter, to what applicants are asked from now on. Gives `full`,
 * and changes nothing, when the chapter asks enough already.
 */
export async function askQuestion(
  viewer: MemberViewer,
  { chapter, kind, label, language, english, choices, isRequired }: AskQuestion,
): Promise<'done' | 'full'> {
  const service = await db.chapter.findFirst({
    where: { id: chapter, kind: 'service', archivedAt: null },
  })
  allow(service !== null && canAskQuestions(viewer, chapter))
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`questions ${chapter}`}))`
    // Read once nobody else asks: at an earlier moment the last question would not be in force yet.
    const from = clock.now()
    const asked = { chapterId: chapter, ...inForce(from) }
    if ((await tx.chapterQuestion.count({ where: asked })) >= mostQuestions) return 'full'
    const last = await tx.chapterQuestion.aggregate({ where: asked, _max: { position: true } })
    const { id: questionId } = await tx.chapterQuestion.create({
      data: {
        chapterId: chapter,
        kind,
        labels: { ...(english && { en: english }), [language]: label },
        choices: kind === 'choice' ? choices.map((it) => ({ [language]: it })) : [],
        isRequired,
        position: (last._max.position ?? -1) + 1,
        from,
      },
    })
    await recordActivity(tx, {
      type: 'applications.question_asked',
      actorId: viewer.memberId,
      chapterId: chapter,
      questionId,
    })
    return 'done'
  })
}
