import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { terms } from '~/lib/terms'

/** Notes that the viewer takes back what she agreed to, in every version. Twice is once. */
export async function takeBackTerms({ memberId }: MemberViewer): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.consent.updateMany({
      where: { memberId, kind: 'terms', withdrawnAt: null },
      data: { withdrawnAt: clock.now() },
    })
    if (count === 0) return
    await tx.member.update({ where: { id: memberId }, data: { termsVersion: null } })
    await recordActivity(tx, {
      type: 'auth.terms_taken_back',
      actorId: memberId,
      chapterId,
      memberId,
      version: terms.version,
    })
  })
}
