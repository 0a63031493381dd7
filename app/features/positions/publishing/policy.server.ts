import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'

/** The offices of the executive, which speak for the board; the first is named first. */
export const executive = ['chair', 'chair-elect', 'deputy-chair'] as const

type Facts = { audience: string; chapterId: string; withdrawnAt: Date | null }

/** Where-clause of the publications that the viewer may read: what is under embargo is the board's. */
export function visiblePublications(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** The executive signs what the board carried, and its officers say whether they are named there. */
export function canPublish(viewer: Viewer, position: Facts): boolean {
  return isExecutiveOf(viewer, position) && position.withdrawnAt === null
}

/** A release that was held back is any officer's of the executive. */
export function canReleaseHeld(
  viewer: Viewer,
  publication: Facts & { heldAt: Date | null },
): boolean {
  return canPublish(viewer, publication) && publication.heldAt !== null
}

/** The executive withdraws what is published, once. */
export function canWithdrawPublication(viewer: Viewer, publication: Facts): boolean {
  return isExecutiveOf(viewer, publication) && publication.withdrawnAt === null
}

function isExecutiveOf(viewer: Viewer, { audience, chapterId }: Facts): boolean {
  return (
    viewer.memberId !== null &&
    isVetted(viewer) &&
    canRead(viewer, audience) &&
    holds(viewer, chapterId, ...executive)
  )
}
