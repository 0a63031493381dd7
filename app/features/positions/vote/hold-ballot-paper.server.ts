import type { Tx } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { VoteTimes } from './vote-stage'

type Held = VoteTimes & { electorId: string; positionId: string; chapterId: string }

/**
 * The viewer's own ballot paper with the times of its vote, held until the transaction ends: many cast at
 * once, yet none while the vote is counted, and two devices of hers one after the other. 404 as for
 * findBallotPaper. One statement, for a thousand may press in the same seconds.
 */
export async function holdBallotPaper(
  tx: Tx,
  viewer: MemberViewer,
  voteId: string,
): Promise<Held & { last: { number: number; choice: string; reason: string | null } | null }> {
  const { memberId } = viewer
  if (!isUuid(voteId) || !canRead(viewer, audience.member(memberId))) throw notFound()
  const [held]: Held[] = await tx.$queryRaw`
    SELECT e.id AS "electorId", v.position_id AS "positionId", p.chapter_id AS "chapterId",
      v.closes_at AS "closesAt", v.cancelled_at AS "cancelledAt", v.opened_at AS "openedAt", v.counted_at AS "countedAt"
    FROM vote_elector e JOIN position_vote v ON v.id = e.vote_id JOIN "position" p ON p.id = v.position_id
    WHERE e.vote_id = ${voteId}::uuid AND e.member_id = ${memberId}::uuid
    FOR SHARE OF v FOR UPDATE OF e`
  if (!held) throw notFound()
  const last = await tx.ballot.findFirst({
    where: { electorId: held.electorId },
    orderBy: { number: 'desc' },
    select: { number: true, choice: true, reason: true },
  })
  return { ...held, last }
}
