import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { getMentor } from '~/features/mentoring/asking/get-mentor.server'
import { isMember, ownRequests } from '~/features/mentoring/asking/policy.server'
import { visiblePairings } from '~/features/mentoring/pairs/policy.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { findMentorOfRound } from './find-mentor-of-round.server'
import { ownBlocks } from './policy.server'

/** Whom the viewer may keep apart from, by no more than the pages say on which she met her. */
export type Person = {
  id: string
  name: string
  /** True where they share a chapter: then there is a page of her. */
  isNear: boolean
  /** Where she met her among others, as the day's number of people counts it; null for one whom she deals with. */
  chapters: Array<{ id: string }> | null
}

/** An answered request is met for so many days, as in the list of requests. */
const requestDays = 60

/**
 * A member whom the viewer knows of: by a chapter that they share, an offer that she may read, a round in
 * which she looks for a mentor, a request or a pair of the two, or her own list. Else 404.
 */
export async function findPerson(viewer: MemberViewer, id: string): Promise<Person> {
  if (!isUuid(id)) throw notFound()
  const person =
    (await findNear(viewer, id)) ??
    (await findPartner(viewer, id)) ??
    (await findOffer(viewer, id)) ??
    (await findMentorOfRound(viewer, id))
  if (!person) throw notFound()
  return person
}

async function findNear(viewer: MemberViewer, id: string): Promise<Person | null> {
  const member = await orNull(getMember(viewer, id))
  if (!member) return null
  const chapters = member.memberships.map(({ chapterId }) => ({ id: chapterId }))
  return { id, name: member.displayName, isNear: true, chapters }
}

/** The other of a pair or a request, and who stands on her own list already. */
async function findPartner(viewer: MemberViewer, id: string): Promise<Person | null> {
  const since = new Date(clock.now().getTime() - requestDays * 86_400_000)
  const ofThem = { OR: [{ mentorId: id }, { menteeId: id }] }
  const requests = { AND: [ownRequests(viewer), ofThem], askedAt: { gt: since } }
  const [pairs, asked, kept] = await Promise.all([
    db.pairing.count({ where: { ...visiblePairings(viewer), ...ofThem } }),
    isMember(viewer) ? db.mentoringRequest.count({ where: requests }) : 0,
    db.memberBlock.count({ where: { ...ownBlocks(viewer), blockedId: id } }),
  ])
  if (pairs + asked + kept === 0) return null
  const member = await db.member.findUnique({ where: { id }, select: { displayName: true } })
  return member && { id, name: member.displayName, isNear: false, chapters: null }
}

async function findOffer(viewer: MemberViewer, id: string): Promise<Person | null> {
  const mentor = await orNull(getMentor(viewer, id))
  if (!mentor) return null
  return { id, name: mentor.name, isNear: false, chapters: [{ id: mentor.chapterId }] }
}

async function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Response && error.status === 404) return null
    throw error
  }
}
