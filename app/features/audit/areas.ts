import type { Activity } from './activity'

type AreaOf<Type> = Type extends `${infer Area}.${string}` ? Area : never

/** One of each: an area that is added to the record without its filter does not compile. */
const each: Record<AreaOf<Activity['type']>, true> = {
  applications: true,
  auth: true,
  chapters: true,
  discussions: true,
  documents: true,
  memberships: true,
  mentoring: true,
  news: true,
  organisations: true,
  positions: true,
  transfers: true,
}

/** What the record can be filtered by: the first part of the types of its lines. */
export const areas = Object.keys(each) as Array<keyof typeof each>
