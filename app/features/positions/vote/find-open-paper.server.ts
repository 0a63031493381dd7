import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hasBallotPaper } from './has-ballot-paper.server'
import { canCast } from './policy.server'
import type { VoteTimes } from './vote-stage'

/** The vote in which the viewer has a ballot to cast now, by its id; else null. */
export async function findOpenPaper(
  viewer: MemberViewer,
  vote: (VoteTimes & { id: string }) | null,
): Promise<string | null> {
  if (!vote || !canCast(vote, clock.now())) return null
  return (await hasBallotPaper(viewer, vote.id)) ? vote.id : null
}
