import type { Viewer } from '~/features/auth/viewer'

/** The chapters that the viewer can leave by her own word: where she is a member, not where she works. */
export function belongsTo(viewer: Viewer): string[] {
  return viewer.standings
    .filter(({ kind }) => kind === 'home' || kind === 'association')
    .map(({ chapterId }) => chapterId)
}
