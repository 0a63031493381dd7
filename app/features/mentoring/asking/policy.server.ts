import { isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'

type RequestFacts = {
  menteeId: string
  mentorId: string
  answeredAt: Date | null
  expiresAt: Date
}

/** Where-clause of the offers that the viewer may read. */
export function visibleOffers(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] } }
}

/** Mentors and mentees are members of the network. */
export function isMember(viewer: Viewer): boolean {
  return viewer.memberId !== null && viewer.audiences.includes(audience.network)
}

/** Who offers herself is at home in a service, and her vetting is in force. */
export function canOffer(viewer: Viewer): boolean {
  return isMember(viewer) && isVetted(viewer)
}

/** A vetted member asks; nobody asks herself. */
export function canAsk(viewer: Viewer, mentorId: string): boolean {
  return canOffer(viewer) && viewer.memberId !== mentorId
}

/** Where-clause of the requests of the viewer: as she who asked, or as she who was asked. */
export function ownRequests(viewer: Viewer) {
  const memberId = viewer.memberId ?? undefined
  return memberId ? { OR: [{ menteeId: memberId }, { mentorId: memberId }] } : { id: { in: [] } }
}

const day = 86_400_000
/** A request is shown for so many days after it was made. */
const shownDays = 60

/** Where-clause of those of them that are shown: of the last weeks, to a member of the network. */
export function shownRequests(viewer: Viewer, now: Date) {
  if (!isMember(viewer)) return { id: { in: [] } }
  return { ...ownRequests(viewer), askedAt: { gt: new Date(now.getTime() - shownDays * day) } }
}

/** True until it is answered or its time has passed, whether or not that was noted. */
export function isOpen(request: RequestFacts, now: Date): boolean {
  return request.answeredAt === null && request.expiresAt > now
}

/** She who was asked answers, while her vetting is in force. */
export function canAnswer(viewer: Viewer, request: RequestFacts): boolean {
  return canOffer(viewer) && viewer.memberId === request.mentorId
}

/** She who asked takes it back, vetted or not. */
export function canWithdraw(viewer: Viewer, request: RequestFacts): boolean {
  return viewer.memberId === request.menteeId
}
