import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { renderMarkdown } from '~/lib/markdown.server'
import { findBallotPaper } from './find-ballot-paper.server'
import { inOrderOf } from './in-order-of'
import type { Choice, VoteRule } from './vote-record'
import { voteStage } from './vote-stage'

/**
 * The viewer's ballot paper: the text that she votes on in one of its languages, the rule by which it is
 * decided, and what she said last; never what anybody else did. 404 for a vote that she has no part in.
 */
export async function readBallotPaper(viewer: MemberViewer, voteId: string, asked: string | null) {
  const { last } = await findBallotPaper(viewer, voteId)
  const vote = await db.positionVote.findUniqueOrThrow({
    where: { id: voteId },
    include: { position: { select: { id: true, language: true } }, texts: true },
  })
  const texts = inOrderOf(vote.texts, vote.position.language)
  const shown = texts.find(({ language }) => language === asked) ?? texts[0]
  return {
    voteId,
    positionId: vote.position.id,
    stage: voteStage(vote, clock.now()),
    opensAt: vote.opensAt.toISOString(),
    closesAt: vote.closesAt.toISOString(),
    rule: vote.rule as VoteRule,
    result: vote.result,
    authoritative: vote.position.language,
    languages: texts.map(({ language }) => language),
    language: shown?.language ?? vote.position.language,
    title: shown?.title ?? '',
    html: renderMarkdown(shown?.body ?? ''),
    choice: (last?.choice ?? 'none') as Choice,
    reason: last?.reason ?? '',
    seen: last?.number ?? 0,
    saidAt: last?.at.toISOString() ?? null,
  }
}
