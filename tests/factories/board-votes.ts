import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { prepareVote } from '~/features/positions/vote/prepare-vote.server'
import type { SetVote } from '~/features/positions/vote/schema'
import { setVote } from '~/features/positions/vote/set-vote.server'
import type { Choice, VoteRule } from '~/features/positions/vote/vote-record'
import { clock } from '~/lib/clock.server'
import { dayOf, timeOf } from '~/lib/dates'
import { type BuiltDraft, buildDraft } from './drafts.ts'

/** More than half of the votes for and against, whoever is there. */
export const simpleRule: VoteRule = {
  majority: { kind: 'simple', base: 'cast' },
  quorum: { kind: 'none' },
  chapterQuorum: { kind: 'none' },
  chapterMajority: null,
}

/** A day and a time some minutes from now, as a form has them. */
export function inMinutes(minutes: number): { day: string; time: string } {
  const moment = new Date(clock.now().getTime() + minutes * 60_000)
  return { day: dayOf(moment), time: timeOf(moment) }
}

/** Nobody sits on the board any more, whom tests before had seated. */
export async function emptyBoard(): Promise<void> {
  await db.mandate.deleteMany({ where: { chapterId: 'wpon-see' } })
}

/** What the form of a vote says: on the text as it stands, from now until in two hours, by the simplest rule. */
export async function voteForm(
  { chair, positionId }: BuiltDraft,
  differing: Partial<SetVote> = {},
): Promise<SetVote> {
  const { mark } = await prepareVote(await getDraft(chair, positionId))
  return {
    ...{ mark: mark ?? '', opens: null, closes: inMinutes(120), rule: simpleRule },
    ...{ observers: [], proof: undefined },
    ...differing,
  }
}

export type BuiltVote = BuiltDraft & { voteId: string }

/** A vote on a new draft, open until in two hours unless told otherwise; a board of three. */
export async function buildVote(differing: Partial<SetVote> = {}): Promise<BuiltVote> {
  await emptyBoard()
  return setOn(await buildDraft(), differing)
}

/** A vote on a draft that is there. */
export async function setOn(
  draft: BuiltDraft,
  differing: Partial<SetVote> = {},
): Promise<BuiltVote> {
  const set = await setVote(draft.chair, draft.positionId, await voteForm(draft, differing))
  if (!('voteId' in set)) throw new Error(JSON.stringify(set))
  return { ...draft, voteId: set.voteId }
}

/** Says what a member says, having seen what she said last. */
export async function say(viewer: MemberViewer, voteId: string, choice: Choice, reason = '') {
  const { memberId } = viewer
  const seen = await db.ballot.count({ where: { elector: { voteId, memberId } } })
  return castBallot(viewer, voteId, { choice, reason, seen })
}
