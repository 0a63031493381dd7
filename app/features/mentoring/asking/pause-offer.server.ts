import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'

/** Lets the viewer's offer rest: it is shown as before, and whoever asks hears what all hear whom she cannot take on. */
export async function pauseOffer(viewer: MemberViewer): Promise<void> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.mentorOffer.updateMany({
      where: { memberId, pausedAt: null },
      data: { pausedAt: clock.now() },
    })
    if (count === 0) {
      if ((await tx.mentorOffer.count({ where: { memberId } })) === 0) throw notFound()
      return
    }
    await recordActivity(tx, {
      type: 'mentoring.offer_paused',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      memberId,
    })
  })
}
