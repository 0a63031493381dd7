import { canRead, holds, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'

/** Only the installation itself adds chapters; members change their names, never their ids. */
export function canFoundChapter(viewer: Viewer): boolean {
  return viewer.isInstallation === true
}

/** The roster of names is read by the chapter's coordinators; all others see whom they share a circle with. */
export function canReadRoster(viewer: Viewer, chapterId: string): boolean {
  return viewer.coordinates.includes(chapterId)
}

type ChapterFacts = { id: string; kind: string }

/** The officers of a region: its executive and its council. They see counts, and names only where they are shared. */
export function isRegionOfficer(viewer: Viewer, regionId: string): boolean {
  return holds(viewer, regionId, 'chair', 'chair-elect', 'deputy-chair', 'council-member')
}

/** How a service or an association stands is read by those who coordinate it; the figures of a region by its officers. */
export function canReadHealth(viewer: Viewer, { id, kind }: ChapterFacts): boolean {
  if (kind === 'region') return isRegionOfficer(viewer, id)
  return viewer.coordinates.includes(id)
}

/** Sharing the names of a service with the region, or ending it: those who coordinate the service. */
export function canShareNames(viewer: Viewer, { id, kind }: ChapterFacts): boolean {
  return kind === 'service' && isVetted(viewer) && viewer.coordinates.includes(id)
}

/** Whether the names of a service are shared is known to its members, and to those whom it would be for. */
export function canKnowOfSharing(
  viewer: Viewer,
  { id, kind, regionId }: ChapterFacts & { regionId: string },
): boolean {
  if (kind !== 'service') return false
  return canRead(viewer, audience.chapter(id)) || isRegionOfficer(viewer, regionId)
}
