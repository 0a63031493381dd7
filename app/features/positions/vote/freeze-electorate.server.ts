import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { listSeats } from './list-seats.server'

type ToOpen = {
  id: string
  audience: string
  opensAt: Date
  position: { id: string; chapterId: string }
}

/**
 * Opens a vote: writes down who may vote, as it was at the moment for which the opening was set, however
 * late this is done. Whoever comes to the board later has no vote, and who leaves it keeps hers.
 */
export async function freezeElectorate(tx: Tx, vote: ToOpen): Promise<void> {
  const { id: voteId, position, audience } = vote
  const seats = await listSeats(tx, position.chapterId, vote.opensAt)
  const observers = await tx.voteObserver.findMany({ where: { voteId } })
  const observing = new Set(observers.map(({ memberId }) => memberId))
  await tx.voteElector.createMany({
    data: seats
      .filter(({ memberId }) => !observing.has(memberId))
      .map(({ memberId, chapterId }) => ({ voteId, memberId, chapterId })),
  })
  await tx.positionVote.update({ where: { id: voteId }, data: { openedAt: clock.now() } })
  await recordActivity(tx, {
    ...{ type: 'positions.vote_opened', positionId: position.id, voteId, actorId: null },
    ...{ chapterId: position.chapterId, audience },
  })
  await addJob(tx, 'tell_of_vote', { voteId })
}
