import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { lastMomentOf } from '~/lib/dates'
import { allow } from '~/lib/responses.server'
import { lockRound } from './lock-round.server'
import { canReopenRound } from './policy.server'

/**
 * Opens a round again after its pairs were published, for more to enrol up to a day. The pairs stand:
 * the next run is for those who are in none, and a mentor's places are what is left of them. Gives
 * the message key that refuses the day.
 */
export async function reopenRound(
  viewer: MemberViewer,
  id: string,
  enrolUntil: string,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, id)
    allow(canReopenRound(viewer, round))
    const until = lastMomentOf(enrolUntil)
    if (until <= clock.now() || until >= round.endsAt) return 'mentoring:round.reopen_day'
    await tx.mentoringRound.update({
      where: { id },
      data: {
        enrolUntil: until,
        startsAt: new Date(Math.max(round.startsAt.getTime(), until.getTime())),
        publishedAt: null,
        deskToldAt: null,
        version: { increment: 1 },
      },
    })
    await recordActivity(tx, {
      type: 'mentoring.round_reopened',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId: id,
    })
    return null
  })
}
