import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { holdVote } from './hold-vote.server'
import { canCancelVote } from './policy.server'

/** Calls off a vote that is not open yet: its text may be written again. */
export async function cancelVote(viewer: MemberViewer, positionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    if (!draft.vote) throw notFound()
    const vote = await holdVote(tx, draft.vote.id)
    if (!vote) throw notFound()
    allow(canCancelVote(viewer, draft, vote, clock.now()))
    await tx.positionVote.update({ where: { id: vote.id }, data: { cancelledAt: clock.now() } })
    await recordInDraft(tx, viewer, draft, { type: 'positions.vote_cancelled', voteId: vote.id })
  })
}
