import type { Viewer } from '~/features/auth/viewer'

/** Only the installation itself adds chapters; members change their names, never their ids. */
export function canFoundChapter(viewer: Viewer): boolean {
  return viewer.isInstallation === true
}

/** The roster of names is read by the chapter's coordinators; all others see whom they share a circle with. */
export function canReadRoster(viewer: Viewer, chapterId: string): boolean {
  return viewer.coordinates.includes(chapterId)
}
