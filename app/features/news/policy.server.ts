import { holds, isVetted, type Viewer } from '~/features/auth/viewer'
import { executive } from '../positions/publishing/policy.server'

type Facts = { chapterId: string; withdrawnAt: Date | null }

/** Where-clause of the news that the viewer may read, and of their words and corrections: each has its own audience. */
export function visibleNews(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** The executive tells the news of its region, while its vetting is in force. */
export function canTellNews(viewer: Viewer, chapterId: string): boolean {
  return viewer.memberId !== null && isVetted(viewer) && holds(viewer, chapterId, ...executive)
}

/** It writes, corrects and withdraws an item, until that is withdrawn. */
export function canWriteNews(viewer: Viewer, item: Facts): boolean {
  return canTellNews(viewer, item.chapterId) && item.withdrawnAt === null
}
