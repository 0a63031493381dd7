import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { noteTerms } from '~/lib/note-terms.server'
import { terms } from '~/lib/terms'

/** Notes that the viewer agrees to the present version of the terms. Twice is once. */
export async function agreeToTerms({ memberId }: MemberViewer): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    if (!(await noteTerms(tx, memberId))) return
    await recordActivity(tx, {
      type: 'auth.terms_agreed',
      actorId: memberId,
      chapterId,
      memberId,
      version: terms.version,
    })
  })
}
