import type { Viewer } from '~/features/auth/viewer'
import { inForce } from '~/lib/in-force'

/**
 * Where-clause of the memberships by which the viewer knows of other members: in chapters whose
 * audience she holds. A suspended member is gone from them, as one who left, for all but the
 * coordinators of the chapter: lists, pages and searches of people all ask this.
 */
export function visibleMemberships(viewer: Viewer, now: Date) {
  const shared = viewer.audiences
    .filter((key) => key.startsWith('chapter:'))
    .map((key) => key.slice('chapter:'.length))
  return {
    AND: [
      { chapterId: { in: shared } },
      {
        OR: [
          { chapterId: { in: [...viewer.coordinates] } },
          { member: { suspensions: { none: { from: { lte: now }, until: { gt: now } } } } },
        ],
      },
    ],
    kind: { in: ['home', 'association'] },
    ...inForce(now),
  }
}

/** She may be called otherwise once somebody answers for her name: not while she applies. */
export function canChooseName(viewer: Viewer): boolean {
  return viewer.standings.length > 0
}

/** Where-clause, to go with a member, of the suspensions that the viewer may know of: those of her own chapters. */
export function visibleSuspensions(viewer: Viewer, now: Date) {
  return {
    chapterId: { in: [...viewer.coordinates] },
    from: { lte: now },
    until: { gt: now },
  }
}
