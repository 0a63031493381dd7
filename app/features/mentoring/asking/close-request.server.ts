import type { Tx } from '~/db.server'
import type { ActivityType } from '~/features/audit/activity'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'

type Closing = {
  request: { id: string; audience: string }
  /** The home of her who asked. */
  chapterId: string
  actorId: string | null
  answer: 'accepted' | 'declined' | 'withdrawn' | 'expired'
  /** Whom a mail tells that there is news. */
  tell?: string
}

/** Notes what became of a request that `lockRequest` holds, with its row of the record for the two. */
export async function closeRequest(
  tx: Tx,
  { request, chapterId, actorId, answer, tell }: Closing,
): Promise<void> {
  const { id, audience } = request
  await tx.mentoringRequest.update({ where: { id }, data: { answeredAt: clock.now(), answer } })
  await recordActivity(tx, {
    type: `mentoring.request_${answer}` satisfies ActivityType,
    actorId,
    chapterId,
    audience,
    requestId: id,
  })
  if (tell) await addJob(tx, 'tell_of_request', { memberId: tell })
}
