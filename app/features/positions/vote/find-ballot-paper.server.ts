import { db, type Tx } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

/**
 * The viewer's own place in the electorate of a vote: hers to read, whatever office she lost since it was
 * frozen. 404 for a vote that she has no part in, and while she is suspended.
 */
export async function findBallotPaper(
  viewer: MemberViewer,
  voteId: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(voteId) || !canRead(viewer, audience.member(viewer.memberId))) throw notFound()
  const paper = await from.voteElector.findUnique({
    where: { voteId_memberId: { voteId, memberId: viewer.memberId } },
    include: { ballots: { orderBy: { number: 'desc' }, take: 1 } },
  })
  if (!paper) throw notFound()
  const { id, ballots } = paper
  return { electorId: id, last: ballots[0] ?? null }
}
