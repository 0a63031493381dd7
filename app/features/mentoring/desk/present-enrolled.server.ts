import { partOf } from '../rounds/part-of'
import type { Enrolled } from './read-desk.server'

/** Who is enrolled, as the desk reads her. */
export function presentEnrolled(it: Enrolled) {
  return {
    id: it.id,
    memberId: it.memberId,
    name: it.member.displayName,
    chapter: it.chapter.names as Record<string, string>,
    band: it.band,
    part: partOf(it),
    capacity: it.capacity,
    offers: it.offers,
    wants: it.wants,
    languages: it.languages,
    meeting: it.meeting,
    times: it.times,
    about: it.about,
    goals: it.goals,
    wishes: it.wishes.length,
  }
}

export type PresentedEnrolled = ReturnType<typeof presentEnrolled>
