import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { momentOf } from '~/lib/dates'
import { addJobAt } from '~/lib/jobs.server'
import type { FormErrors } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { whyNeverMet } from './can-be-met'
import { composeText } from './compose-text.server'
import { freezeElectorate } from './freeze-electorate.server'
import { listSeats } from './list-seats.server'
import { canSetVote } from './policy.server'
import { reminderAt } from './reminder-at'
import type { SetVote } from './schema'
import { spanFault } from './span-fault'

export type VoteSet = { voteId: string } | { stale: true } | { errors: FormErrors }

/**
 * Sets a vote on the text as the viewer saw it (`mark`), which nobody changes from then on; opens it at
 * once where no other moment is given. Gives `stale` for another text than hers, and what is wrong with
 * a rule that these electors could never meet, whatever they say.
 */
export async function setVote(
  viewer: MemberViewer,
  positionId: string,
  { mark, opens, closes, rule, observers }: SetVote,
): Promise<VoteSet> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    allow(canSetVote(viewer, draft, draft.vote))
    const composed = await composeText(tx, draft)
    if (!composed) return { errors: { mark: ['vote:text.nothing'] } }
    if (composed.mark !== mark) return { stale: true as const }
    const now = clock.now()
    const opensAt = opens ? momentOf(opens.day, opens.time) : now
    const closesAt = momentOf(closes.day, closes.time)
    const errors = spanFault(now, opensAt, closesAt)
    if (errors) return { errors }
    const seats = await listSeats(tx, draft.chapterId, now)
    const observing = seats.filter(({ memberId }) => observers.includes(memberId))
    const electors = seats
      .filter((it) => !observing.includes(it))
      .map(({ memberId, chapterId }) => ({ id: memberId, chapter: chapterId }))
    const never = whyNeverMet(rule, electors)
    if (never.length > 0) return { errors: asErrors(never) }

    const voteId = uuidv7()
    const vote = { id: voteId, audience: draft.audience, opensAt, closesAt }
    const number = (await tx.positionVote.count({ where: { positionId: draft.id } })) + 1
    await tx.positionVote.create({
      data: { ...vote, positionId: draft.id, number, rule, setBy: viewer.memberId, setAt: now },
    })
    await tx.voteText.createMany({ data: composed.texts.map((it) => ({ voteId, ...it })) })
    await tx.voteObserver.createMany({
      data: observing.map(({ memberId }) => ({ voteId, memberId })),
    })
    await recordInDraft(tx, viewer, draft, { type: 'positions.vote_set', voteId })
    if (opensAt <= now) await freezeElectorate(tx, { ...vote, position: draft })
    else await addJobAt(tx, 'open_vote', { voteId }, opensAt)
    await addJobAt(tx, 'remind_of_vote', { voteId }, reminderAt(opensAt, closesAt))
    await addJobAt(tx, 'close_vote', { voteId }, closesAt)
    return { voteId }
  })
}

function asErrors(never: ReturnType<typeof whyNeverMet>): FormErrors {
  return Object.fromEntries(never.map(({ field, reason }) => [field, [`vote:never.${reason}`]]))
}
