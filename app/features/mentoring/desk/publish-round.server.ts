import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow, notFound } from '~/lib/responses.server'
import { lockRound } from '../rounds/lock-round.server'
import { canPublishRound, runsRound } from '../rounds/policy.server'
import { markOf } from './mark-of.server'
import { proposeDrafts } from './propose-drafts.server'

/** A thousand pairs are some thousand rows. */
const timeout = 60_000

export type Published = { outcome: 'published'; pairs: number; fallen: number }

/**
 * Makes the pairs of the draft that the viewer saw (`mark`): those of one service begin, those between
 * two wait for the coordinators who have not consented by publishing it. A pair one of whom has left, or that
 * may not be by now, falls out without a word why; so does one that no longer fits what the two enrolled
 * as. Gives `stale` for another draft than she saw, and `already` when somebody was quicker.
 */
export async function publishRound(
  viewer: MemberViewer,
  roundId: string,
  mark: string,
): Promise<Published | { outcome: 'stale' | 'already' | 'running' }> {
  return db.$transaction(
    async (tx) => {
      const round = await lockRound(tx, viewer, roundId)
      if (!runsRound(viewer, round)) throw notFound()
      if (round.publishedAt) return { outcome: 'already' }
      allow(canPublishRound(viewer, round))
      const isRunning = { roundId, state: { in: ['waiting', 'running'] } }
      if ((await tx.matchRun.count({ where: isRunning })) > 0) return { outcome: 'running' }
      if ((await markOf(tx, roundId)) !== mark) return { outcome: 'stale' }
      const counts = await proposeDrafts(tx, viewer, round)
      await tx.draftPair.deleteMany({ where: { roundId } })
      await tx.mentoringRound.update({
        where: { id: roundId },
        data: { publishedAt: clock.now(), version: { increment: 1 } },
      })
      await recordActivity(tx, {
        type: 'mentoring.round_published',
        actorId: viewer.memberId,
        chapterId: round.chapterId,
        roundId,
      })
      await addJob(tx, 'tell_of_round', { roundId })
      return { outcome: 'published', ...counts }
    },
    { timeout },
  )
}
