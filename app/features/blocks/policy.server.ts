import type { Viewer } from '~/features/auth/viewer'

/** Where-clause of the wishes of the viewer that hold now: nobody else reads one, whatever her office. */
export function ownBlocks(viewer: Viewer) {
  return { memberId: viewer.memberId ?? '', until: null }
}

/** Anyone whom she knows of, but not herself. */
export function canBlock(viewer: Viewer, memberId: string): boolean {
  return viewer.memberId !== null && viewer.memberId !== memberId
}
