import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { notFound } from '~/lib/responses.server'

/** Takes the viewer's offer back; what she was asked stays until it is answered. 404 when there is none. */
export async function takeBackOffer(viewer: MemberViewer): Promise<void> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.mentorOffer.deleteMany({ where: { memberId } })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'mentoring.offer_taken_back',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      memberId,
    })
  })
}
