import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'

type ChapterFacts = {
  id: string
  kind: string
  parentId: string | null
  /** From the region down to the chapter itself. */
  path: readonly string[]
  archivedAt: Date | null
}

/** What may stand directly below each kind. */
const below: Record<string, readonly string[]> = {
  region: ['country'],
  country: ['service', 'association'],
  service: ['association'],
  association: [],
}

/** The roster of names is read by the chapter's coordinators; all others see whom they share a circle with. */
export function canReadRoster(viewer: Viewer, chapterId: string): boolean {
  return viewer.coordinates.includes(chapterId)
}

/**
 * The kinds of chapter that the viewer may found below another: what belongs to the region its
 * executive, an association of a service the service itself.
 */
export function foundableKinds(viewer: Viewer, parent: ChapterFacts): readonly string[] {
  const kinds = below[parent.kind] ?? []
  if (viewer.isInstallation) return kinds
  if (parent.archivedAt || !isVetted(viewer)) return []
  const isTheirs =
    parent.kind === 'service' ? viewer.coordinates.includes(parent.id) : presides(viewer, parent)
  return isTheirs ? kinds : []
}

/** A chapter names itself; what has no coordinator of its own, the region and its countries, the executive names. */
export function canNameChapter(viewer: Viewer, chapter: ChapterFacts): boolean {
  if (!isVetted(viewer) || chapter.archivedAt) return false
  if (chapter.kind === 'region' || chapter.kind === 'country') return presides(viewer, chapter)
  return viewer.coordinates.includes(chapter.id)
}

/** The words of welcome are written by whoever names the chapter. */
export function canWriteWelcome(viewer: Viewer, chapter: ChapterFacts): boolean {
  return canNameChapter(viewer, chapter)
}

/** Whether members of the service join an association by themselves is for its coordinators to say. */
export function canSetJoinRule(viewer: Viewer, chapter: ChapterFacts): boolean {
  return chapter.kind === 'association' && canNameChapter(viewer, chapter)
}

/**
 * Whoever could found a chapter archives it and takes it back from there: for an association of a
 * service the coordinators above it, never its own alone; the region itself has no end.
 */
export function canArchiveChapter(
  viewer: Viewer,
  chapter: ChapterFacts,
  parent: ChapterFacts | null,
): boolean {
  return parent !== null && foundableKinds(viewer, parent).includes(chapter.kind)
}

function presides(viewer: Viewer, { path }: ChapterFacts): boolean {
  return holds(viewer, path[0] ?? '', 'chair', 'chair-elect', 'deputy-chair')
}

type Kind = { id: string; kind: string }

/** The officers of a region: its executive and its council. They see counts, and names only where they are shared. */
export function isRegionOfficer(viewer: Viewer, regionId: string): boolean {
  return holds(viewer, regionId, 'chair', 'chair-elect', 'deputy-chair', 'council-member')
}

/** How a service or an association stands is read by those who coordinate it; the figures of a region by its officers. */
export function canReadHealth(viewer: Viewer, { id, kind }: Kind): boolean {
  if (kind === 'region') return isRegionOfficer(viewer, id)
  return viewer.coordinates.includes(id)
}

/** Sharing the names of a service with the region, or ending it: those who coordinate the service. */
export function canShareNames(viewer: Viewer, { id, kind }: Kind): boolean {
  return kind === 'service' && isVetted(viewer) && viewer.coordinates.includes(id)
}

/** Whether the names of a service are shared is known to its members, and to those whom it would be for. */
export function canKnowOfSharing(
  viewer: Viewer,
  { id, kind, regionId }: Kind & { regionId: string },
): boolean {
  if (kind !== 'service') return false
  return canRead(viewer, audience.chapter(id)) || isRegionOfficer(viewer, regionId)
}
