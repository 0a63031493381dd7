import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'

type SpaceFacts = { audience: string; chapterId: string; kind: string; closedAt?: Date | null }
type ThreadFacts = { audience: string; closedAt: Date | null; space: SpaceFacts }
type ReplyFacts = { authorId: string | null }

/** Where-clause of every space that the viewer may read. */
export function visibleSpaces(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

// Who takes part is a member of the network whose vetting is in force; else she only reads.

/** A member of the network who may read a space may start threads in it, while the space is open. */
export function canStartThread(viewer: Viewer, space: SpaceFacts): boolean {
  return isMember(viewer) && canRead(viewer, space.audience) && !space.closedAt
}

/** A member of the network answers where she may read, while the thread is open. */
export function canReply(viewer: Viewer, thread: ThreadFacts): boolean {
  return isMember(viewer) && canRead(viewer, thread.audience) && thread.closedAt === null
}

/** Only her own words, and only while the thread is open. */
export function canEditReply(viewer: Viewer, thread: ThreadFacts, reply: ReplyFacts): boolean {
  return canReply(viewer, thread) && reply.authorId === viewer.memberId
}

/**
 * Closing, reopening and pinning: the coordinators of the space's own chapter; in the spaces of the
 * region, the board and the shared ones, the executive of the region. Never another chapter's, and
 * nobody in the space of a pair.
 */
export function canModerate(viewer: Viewer, space: SpaceFacts): boolean {
  if (space.kind === 'pairing') return false
  if (!isVetted(viewer) || !canRead(viewer, space.audience)) return false
  if (viewer.coordinates.includes(space.chapterId)) return true
  return holds(viewer, space.chapterId, 'chair', 'chair-elect', 'deputy-chair')
}

/** Following, like writing, is for members of the network. */
export function canFollow(viewer: Viewer, thread: ThreadFacts): boolean {
  return isMember(viewer) && canRead(viewer, thread.audience)
}

/** Sharing a space with other chapters, or taking it back: who moderates it. */
export function canShareSpace(viewer: Viewer, space: SpaceFacts): boolean {
  return space.kind === 'shared' && canModerate(viewer, space)
}

/**
 * Opening a space: the coordinators of its chapter, the executive of the region, the installation.
 * One that the whole network or the board reads is opened by the region alone.
 */
export function canOpenSpace(viewer: Viewer, chapterId: string, kind: string): boolean {
  if (viewer.isInstallation) return true
  if (!isVetted(viewer)) return false
  const presides = holds(viewer, chapterId, 'chair', 'chair-elect', 'deputy-chair')
  if (kind === 'network' || kind === 'board') return presides && canRead(viewer, 'board')
  return presides || viewer.coordinates.includes(chapterId)
}

/**
 * Who reads in the record what is done where an audience reads: of a pair the two alone; else, for
 * undefined, whoever reads the record of the chapter.
 */
export function recordedFor(audience: string): string | undefined {
  return audience.startsWith('pairing:') ? audience : undefined
}

function isMember(viewer: Viewer): boolean {
  return viewer.memberId !== null && viewer.audiences.includes('network') && isVetted(viewer)
}
