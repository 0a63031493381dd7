import { canRead, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { canPublish, visiblePublications } from '../publishing/policy.server'

/** Where-clause of the dispatches that the viewer may read: hers by their own audience, of what is published to her. */
export function visibleDispatches(viewer: Viewer) {
  return { ...visibleReplies(viewer), publication: visiblePublications(viewer) }
}

/** Where-clause of the replies, and of what stood before a correction, that the viewer may read: each has its own audience. */
export function visibleReplies(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** The board reads the register of all that was sent. */
export function canReadRegister(viewer: Viewer): boolean {
  return canRead(viewer, audience.board)
}

/** The executive keeps the register, of what was withdrawn too: replies come late. */
export function canKeepDispatches(
  viewer: Viewer,
  publication: { audience: string; chapterId: string },
): boolean {
  return canPublish(viewer, { ...publication, withdrawnAt: null })
}
