import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** Whether the viewer is an elector of a vote, and so finds a ballot paper of hers. */
export async function hasBallotPaper({ memberId }: MemberViewer, voteId: string): Promise<boolean> {
  return (await db.voteElector.count({ where: { voteId, memberId } })) > 0
}
