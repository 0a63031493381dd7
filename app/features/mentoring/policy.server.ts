import { canRead, type Viewer } from '~/features/auth/viewer'

/** True when she works at the desk of a round: among those who read it there, as a coordinator of its service. */
export function runsRound(viewer: Viewer, round: { desk: string; chapterId: string }): boolean {
  return canRead(viewer, round.desk) && viewer.coordinates.includes(round.chapterId)
}
