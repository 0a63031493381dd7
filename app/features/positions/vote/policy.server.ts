import { holds, type Viewer } from '~/features/auth/viewer'
import { canBeginPosition } from '../drafting/policy.server'
import { bindsText, type VoteTimes, voteStage } from './vote-stage'

type PositionFacts = { chapterId: string; withdrawnAt: Date | null; isConsulted: boolean }
type VoteFacts = VoteTimes & { result: string | null }

/** The executive of the board leads its votes and consultations. */
export function isExecutive(
  viewer: Viewer,
  { chapterId }: Pick<PositionFacts, 'chapterId'>,
): boolean {
  return (
    canBeginPosition(viewer) && holds(viewer, chapterId, 'chair', 'chair-elect', 'deputy-chair')
  )
}

/** A vote is set on a text that stands, is under no other vote and that no chapter is being asked about. */
export function canSetVote(
  viewer: Viewer,
  position: PositionFacts,
  vote: VoteFacts | null,
): boolean {
  const isFree =
    position.withdrawnAt === null && !position.isConsulted && !(vote && bindsText(vote))
  return isFree && isExecutive(viewer, position)
}

/** Once somebody may have voted, nobody calls a vote off. */
export function canCancelVote(
  viewer: Viewer,
  position: Pick<PositionFacts, 'chapterId'>,
  vote: VoteFacts,
  now: Date,
): boolean {
  return voteStage(vote, now) === 'set' && isExecutive(viewer, position)
}

/**
 * Whoever is in the frozen electorate votes while it is open, whatever office or vetting she lost since:
 * that was asked as it opened. Whether she is in it, and not suspended, is settled by finding her ballot paper.
 */
export function canCast(vote: VoteTimes, now: Date): boolean {
  return voteStage(vote, now) === 'open'
}
