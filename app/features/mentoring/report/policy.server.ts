import { canRead, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { runsRound, visibleRounds } from '../rounds/policy.server'
import type { RoundState } from '../rounds/round-state'
import type { Stage } from './measures'

/** Where-clause of the rounds whose report the viewer reads: those she may know of; the board, all that were told of. */
export function reportedRounds(viewer: Viewer) {
  const own = visibleRounds(viewer)
  if (!canRead(viewer, audience.board)) return own
  return { OR: [...own.OR, { releases: { some: {} } }] }
}

export type Due = 'due' | 'done' | 'too_early' | 'pairs_first' | 'cancelled'
type Released = { state: RoundState; publishedAt: Date | null; released: readonly Stage[] }

/**
 * Whether a stage can be told now. The pairs: once they are published and nobody can enrol any more. The
 * year: when it is over, and after the pairs, whose numbers it is protected with. Each of them once.
 */
export function dueOf(stage: Stage, { state, publishedAt, released }: Released): Due {
  if (state === 'cancelled') return 'cancelled'
  if (released.includes(stage)) return 'done'
  if (stage === 'pairs') return publishedAt || state === 'over' ? 'due' : 'too_early'
  if (state !== 'over') return 'too_early'
  return released.includes('pairs') ? 'due' : 'pairs_first'
}

/** Telling the numbers of a round, for good: whoever runs it, while her vetting is in force. */
export function canRelease(viewer: Viewer, round: { chapterId: string }): boolean {
  return isVetted(viewer) && runsRound(viewer, round)
}
