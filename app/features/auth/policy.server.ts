import { holdsQueue, type Viewer } from './viewer'

type Loser = {
  id: string
  /** Where she is at home; null for who belongs nowhere. */
  homeId: string | null
  /** She holds, or will hold, the office of a coordinator. */
  isCoordinator: boolean
}
type Reset = { memberId: string; askedBy: string | null; secondId: string | null }

/**
 * Asking that a lost second factor be reset: whoever looks after the queue of her chapter. A
 * coordinator may have no other beside her, so for her every coordinator of the network may ask.
 * Never for oneself.
 */
export function canAskFactorReset(viewer: Viewer, { id, homeId, isCoordinator }: Loser): boolean {
  if (viewer.memberId === null || viewer.memberId === id) return false
  return (isCoordinator && coordinates(viewer)) || (homeId !== null && holdsQueue(viewer, homeId))
}

/** Agreeing to it: the second who was named, while she is a coordinator, never one of the other two. */
export function canAgreeFactorReset(viewer: Viewer, reset: Reset): boolean {
  const { memberId } = viewer
  if (memberId === null || memberId === reset.memberId || memberId === reset.askedBy) return false
  return memberId === reset.secondId && coordinates(viewer)
}

/** Stopping it: she whom it concerns, and who asked. */
export function canStopFactorReset(viewer: Viewer, reset: Reset): boolean {
  const { memberId } = viewer
  return memberId !== null && (memberId === reset.memberId || memberId === reset.askedBy)
}

function coordinates(viewer: Viewer): boolean {
  return viewer.coordinates.length > 0
}
