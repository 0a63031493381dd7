import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { visiblePositions } from '../drafting/policy.server'
import { inOrderOf } from './in-order-of'
import type { VoteRule } from './vote-record'
import { voteStage } from './vote-stage'

/**
 * A vote on a position as the board reads it: the last that was not called off, or the one of a number. Null
 * where none was set, 404 for a number that there is not. Who has voted is nobody's business while it is open.
 */
export async function getVote(
  viewer: Viewer,
  draft: Pick<FoundDraft, 'id' | 'language'>,
  number: number | null,
) {
  const of = { positionId: draft.id, cancelledAt: null, ...visiblePositions(viewer) }
  const vote = await db.positionVote.findFirst({
    where: { ...of, ...(number === null ? {} : { number }) },
    orderBy: { number: 'desc' },
    include: {
      setter: { select: { displayName: true } },
      texts: { select: { language: true, title: true } },
      observers: { include: { member: { select: { displayName: true } } } },
    },
  })
  if (!vote && number !== null) throw notFound()
  if (!vote) return null
  const others = await db.positionVote.findMany({
    where: { ...of, id: { not: vote.id } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return {
    ...{ id: vote.id, number: vote.number, rule: vote.rule as VoteRule, result: vote.result },
    stage: voteStage(vote, clock.now()),
    opensAt: vote.opensAt.toISOString(),
    closesAt: vote.closesAt.toISOString(),
    setBy: vote.setter?.displayName ?? null,
    languages: inOrderOf(vote.texts, draft.language).map(({ language }) => language),
    observers: vote.observers.map(({ member }) => member.displayName),
    others: others.map((it) => it.number),
  }
}

export type FoundVote = NonNullable<Awaited<ReturnType<typeof getVote>>>
