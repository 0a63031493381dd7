import { db } from '~/db.server'

/** What is held of a member in the votes of the board: those that she set or followed, and all that she said. */
export async function gatherOwnVotes(memberId: string) {
  const [votesSet, votesFollowed, ballots] = await Promise.all([
    db.positionVote.findMany({
      where: { setBy: memberId },
      orderBy: { id: 'asc' },
      select: { id: true, number: true, setAt: true },
    }),
    db.voteObserver.findMany({ where: { memberId }, select: { voteId: true } }),
    db.ballot.findMany({
      where: { elector: { memberId } },
      orderBy: { id: 'asc' },
      select: { choice: true, reason: true, at: true },
    }),
  ])
  return { votesSet, votesFollowed, ballots }
}
