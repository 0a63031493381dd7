import { db } from '~/db.server'
import { countVote } from './count-vote'
import type { FoundVote } from './get-vote.server'
import { presentOutcome } from './present-outcome'
import { readVoteRecord } from './read-vote-record.server'
import type { Choice } from './vote-record'

/** What one elector said last, as the board reads it once the vote is counted. */
export type Called = {
  id: string
  /** Null once her account is gone. */
  name: string | null
  chapterId: string
  choice: Choice
  reason: string | null
  /** Her seat ended while the vote was open; what she said counts. */
  hasLeft: boolean
}

/** What came of a vote that the viewer may read, and the roll call; null before it is counted. Below quorum there is neither figure nor roll. */
export async function readOutcome({ id: voteId, stage }: Pick<FoundVote, 'id' | 'stage'>) {
  if (stage !== 'over') return null
  const outcome = presentOutcome(countVote(await readVoteRecord(voteId)))
  if (outcome.result === 'no_quorum') return { outcome, roll: [] }
  const electors = await db.voteElector.findMany({
    where: { voteId },
    include: { member: { select: { displayName: true } } },
  })
  const lastIds = outcome.lastBallots.map(({ elector }) => elector)
  const reasons = await db.ballot.findMany({
    where: { electorId: { in: lastIds } },
    orderBy: { number: 'desc' },
    distinct: ['electorId'],
  })
  const roll = electors.map((it): Called => {
    const said = outcome.lastBallots.find(({ elector }) => elector === it.id)
    const choice = said?.choice ?? 'none'
    const words = reasons.find(({ electorId }) => electorId === it.id)?.reason ?? null
    return {
      ...{ id: it.id, name: it.member?.displayName ?? null, chapterId: it.chapterId, choice },
      reason: choice === 'none' ? null : words,
      hasLeft: it.seatedAtClose !== true,
    }
  })
  return { outcome, roll: roll.sort(byName) }
}

function byName(one: Called, other: Called): number {
  return (
    (one.name ?? '\uffff').localeCompare(other.name ?? '\uffff') || (one.id < other.id ? -1 : 1)
  )
}
