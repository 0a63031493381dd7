import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** The viewer's own offer, or null while she makes none. */
export async function getOwnOffer(viewer: MemberViewer) {
  const found = await db.mentorOffer.findUnique({ where: { memberId: viewer.memberId } })
  if (!found) return null
  const { audience, capacity, topics, languages, meeting, times, about, version } = found
  return {
    audience: audience === 'network' ? ('network' as const) : ('chapter' as const),
    ...{ capacity, topics, languages, meeting, times, about, version },
    isPaused: found.pausedAt !== null,
  }
}
