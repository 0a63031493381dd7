import { canRead, isVetted, type Viewer } from '~/features/auth/viewer'
import { canModerate, canStartThread } from '~/features/discussions/policy.server'

type SpaceFacts = { kind: string; chapterId: string; audience: string; closedAt: Date | null }
type DocumentFacts = { addedBy: string | null; withdrawnAt: Date | null; replyId: string | null }

/** Where-clause of every document that the viewer may read. */
export function visibleDocuments(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] }, withdrawnAt: null }
}

/** Where-clause of every folder that the viewer may see. */
export function visibleFolders(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** True when there can be a library to which the viewer may add: whatever else she sends is no more than a form. */
export function mayBringFiles(viewer: Viewer): boolean {
  return viewer.memberId !== null && isVetted(viewer)
}

/**
 * Who puts something into the library of a space: where people work together, whoever may begin to talk
 * there; in that of a chapter or of the whole network, who looks after the space.
 */
export function canAddDocument(viewer: Viewer, space: SpaceFacts): boolean {
  if (!canStartThread(viewer, space)) return false
  return isShared(space) || canModerate(viewer, space)
}

/** Folders belong to all of a library: who may add to it makes and names them. */
export function canArrange(viewer: Viewer, space: SpaceFacts): boolean {
  return canAddDocument(viewer, space)
}

/**
 * New versions, other languages, words about it: who added it, while she may add, and who looks after the
 * space. What lies with a reply stays what was said with it.
 */
export function canChangeDocument(
  viewer: Viewer,
  space: SpaceFacts,
  { addedBy, withdrawnAt, replyId }: DocumentFacts,
): boolean {
  if (withdrawnAt || replyId || !canAddDocument(viewer, space)) return false
  return addedBy === viewer.memberId || canModerate(viewer, space) || space.kind === 'pairing'
}

/** Another place, or other readers: not out of the library of a pair, for what lies there is both of theirs. */
export function canPlaceDocument(
  viewer: Viewer,
  space: SpaceFacts,
  document: DocumentFacts,
): boolean {
  return space.kind !== 'pairing' && canChangeDocument(viewer, space, document)
}

/** Taking it away: who may change it; what lies with a reply, whose it is and who looks after the space. */
export function canWithdraw(viewer: Viewer, space: SpaceFacts, document: DocumentFacts): boolean {
  const { addedBy, withdrawnAt, replyId } = document
  if (!replyId) return canChangeDocument(viewer, space, document)
  if (withdrawnAt || !canStartThread(viewer, space)) return false
  return addedBy === viewer.memberId || canModerate(viewer, space)
}

/** Who withdrew it, and who looks after the space, brings it back; nobody else sees that it was there. */
export function canBringBack(
  viewer: Viewer,
  space: SpaceFacts,
  { withdrawnBy, replyId }: { withdrawnBy: string | null; replyId: string | null },
): boolean {
  if (!(replyId ? canStartThread(viewer, space) : canAddDocument(viewer, space))) return false
  return withdrawnBy === viewer.memberId || canModerate(viewer, space)
}

/** Asking for it in one's language: every member of the network who reads it in its library. */
export function canAskForTranslation(
  viewer: Viewer,
  document: { audience: string; replyId: string | null },
): boolean {
  if (document.replyId) return false
  return isVetted(viewer) && canRead(viewer, 'network') && canRead(viewer, document.audience)
}

/** The board, a pair and a shared space are places where each one brings something. */
function isShared({ kind }: SpaceFacts): boolean {
  return kind === 'shared' || kind === 'pairing' || kind === 'board'
}
