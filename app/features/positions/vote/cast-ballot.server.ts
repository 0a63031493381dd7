import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { holdBallotPaper } from './hold-ballot-paper.server'
import { canCast } from './policy.server'
import type { CastBallot } from './schema'
import type { Choice } from './vote-record'

/** `overtaken`: what she said meanwhile, on another device; the form was drawn before it. */
export type Cast = { outcome: 'cast' | 'closed' } | { outcome: 'overtaken'; choice: Choice }

// A whole board presses in the same seconds: who waits a little longer is better off than who is refused.
const patient = { maxWait: 20_000, timeout: 10_000 }

/**
 * Says what the viewer says in a vote, for which she may change her mind until the close. The same form sent
 * again says nothing new. What she chose stands in her own ballots alone until the vote is counted.
 */
export async function castBallot(
  viewer: MemberViewer,
  voteId: string,
  { choice, reason, seen }: CastBallot,
): Promise<Cast> {
  return db.$transaction(async (tx) => {
    const { electorId, positionId, chapterId, last, ...vote } = await holdBallotPaper(
      tx,
      viewer,
      voteId,
    )
    const number = last?.number ?? 0
    const isSame = last?.choice === choice && (last.reason ?? '') === reason
    if (isSame && number >= seen) return { outcome: 'cast' }
    const at = clock.now()
    if (!canCast(vote, at)) return { outcome: 'closed' }
    if (number !== seen) return { outcome: 'overtaken', choice: (last?.choice ?? 'none') as Choice }
    await tx.ballot.create({
      data: { electorId, number: number + 1, choice, reason: reason || null, at },
    })
    await recordActivity(tx, {
      ...{ type: 'positions.ballot_cast', positionId, voteId, actorId: viewer.memberId },
      ...{ chapterId, audience: audience.member(viewer.memberId) },
    })
    return { outcome: 'cast' }
  }, patient)
}
