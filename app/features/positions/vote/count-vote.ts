import type { VoteRecord } from './vote-record'

/** STUB, to be replaced by the real rules: says of a vote no more than how many ballots there are. */
export function countVote(record: VoteRecord): unknown {
  return { ballots: record.ballots.length }
}
