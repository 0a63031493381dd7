import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { closeVote } from './close-vote.server'
import { openVote } from './open-vote.server'

/** Opens and counts the votes whose moment has come, if the job of that moment was lost. */
export async function attendVotes(): Promise<void> {
  const now = clock.now()
  const due = await db.positionVote.findMany({
    where: { cancelledAt: null, countedAt: null, opensAt: { lte: now } },
    select: { id: true, closesAt: true, openedAt: true },
  })
  for (const { id: voteId, closesAt, openedAt } of due) {
    if (closesAt <= now) await closeVote({ voteId })
    else if (!openedAt) await openVote({ voteId })
  }
}
