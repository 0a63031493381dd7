import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { whyClosed } from './why-closed'

type PositionFacts = {
  audience: string
  chapterId: string
  withdrawnAt: Date | null
  /** The last vote on it that was not called off. */
  vote: { cancelledAt: Date | null; result: string | null } | null
}
type SectionFacts = { place: number; removedAt: Date | null }

/** Where-clause of the positions that the viewer may read, and of what is said about them: each has its own audience. */
export function visiblePositions(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** The board sees that there are drafts at all. */
export function canReadDrafts(viewer: Viewer): boolean {
  return canRead(viewer, audience.board)
}

/** Whoever sits on the board begins a position, while her vetting is in force. */
export function canBeginPosition(viewer: Viewer): boolean {
  return viewer.memberId !== null && isVetted(viewer) && canReadDrafts(viewer)
}

/** The board writes, comments and settles, until the position is withdrawn; not while a vote binds the text. */
export function canDraft(viewer: Viewer, position: PositionFacts): boolean {
  return (
    canBeginPosition(viewer) && canRead(viewer, position.audience) && whyClosed(position) === null
  )
}

/** Every section but the title has its place from the board, and may go. */
export function canPlaceSection(
  viewer: Viewer,
  position: PositionFacts,
  section: SectionFacts,
): boolean {
  return canDraft(viewer, position) && section.place > 0 && section.removedAt === null
}

/** A whole draft is withdrawn by the executive alone, and not while chapters are asked about it. */
export function canWithdrawPosition(
  viewer: Viewer,
  position: PositionFacts & { isConsulted: boolean },
): boolean {
  return (
    canDraft(viewer, position) &&
    !position.isConsulted &&
    holds(viewer, position.chapterId, 'chair', 'chair-elect', 'deputy-chair')
  )
}
