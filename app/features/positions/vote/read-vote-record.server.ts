import { db, type Tx } from '~/db.server'
import type { Ballot, VoteRecord, VoteRule } from './vote-record'

/**
 * All that a vote's outcome follows from, with electors by their own ids. Before the close it is a secret
 * of those who vote: only counting and what comes after it may ask.
 */
export async function readVoteRecord(
  voteId: string,
  from: Tx | typeof db = db,
): Promise<VoteRecord> {
  const vote = await from.positionVote.findUniqueOrThrow({ where: { id: voteId } })
  const electors = await from.voteElector.findMany({ where: { voteId }, orderBy: { id: 'asc' } })
  const ballots = await from.ballot.findMany({
    where: { elector: { voteId } },
    orderBy: [{ at: 'asc' }, { number: 'asc' }, { id: 'asc' }],
  })
  return {
    rule: vote.rule as VoteRule,
    opensAt: vote.opensAt.toISOString(),
    closesAt: vote.closesAt.toISOString(),
    electors: electors.map(({ id, chapterId }) => ({ id, chapter: chapterId })),
    ballots: ballots.map(({ electorId, choice, at }) => ({
      elector: electorId,
      choice: choice as Ballot['choice'],
      at: at.toISOString(),
    })),
  }
}
