import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Jobs } from '~/lib/jobs.server'
import { homeChapterOf } from './home-chapter-of.server'

/** The job behind every refused sign-in: records it for the member whom it concerned, if there is one. */
export async function recordSignInRefusal({
  memberId,
}: Jobs['record_sign_in_refusal']): Promise<void> {
  if (memberId === null) return
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction((tx) =>
    recordActivity(tx, { type: 'auth.sign_in_refused', actorId: null, chapterId, memberId }),
  )
}
