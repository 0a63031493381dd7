import { commonLanguages, shareLanguage } from '../../../lib/spoken-languages.ts'
import type { Criterion, Weights } from '../terms.ts'
import type { Mentee, Mentor } from './given.ts'

/** What an own wish is worth, by its place: the first one all. */
const partOfWish = [100, 80, 60, 40, 20]

/** Why a pair is a good one: each criterion with its part, 0 to 100, and what it was found by. */
export type Parts = {
  wishes: { part: number; place: number | null }
  topics: { part: number; met: string[] }
  languages: { part: number; common: string[] }
  band: { part: number; above: number | null }
  meeting: { part: number; form: 'online' | 'in_person' | 'either' | null }
  times: { part: number; common: string[] }
}

/** How good a pair is: the sum over the criteria of the round's weight times the part. -1 where it cannot be. */
export function scorePair(weights: Weights, mentee: Mentee, mentor: Mentor): number {
  if (!canPair(mentee, mentor)) return -1
  const part: Record<Criterion, number> = {
    wishes: wishPart(mentee.wishes.indexOf(mentor.id)),
    topics: topicsPart(countCommon(mentee.wants, mentor.offers), mentee.wants.length),
    languages: languagesPart(commonLanguages(mentee.languages, mentor.languages).length),
    band: bandPart(aboveOf(mentee, mentor)),
    meeting: formOf(mentee, mentor) === null ? 0 : 100,
    times: timesPart(countCommon(mentee.times, mentor.times), mentee, mentor),
  }
  return (
    weights.wishes * part.wishes +
    weights.topics * part.topics +
    weights.languages * part.languages +
    weights.band * part.band +
    weights.meeting * part.meeting +
    weights.times * part.times
  )
}

/** The same part by part, with what each was found by: from it the pair is explained in words. */
export function explainPair(mentee: Mentee, mentor: Mentor): Parts {
  const place = mentee.wishes.indexOf(mentor.id)
  const met = common(mentee.wants, mentor.offers)
  const languages = commonLanguages(mentee.languages, mentor.languages)
  const above = aboveOf(mentee, mentor)
  const form = formOf(mentee, mentor)
  const times = common(mentee.times, mentor.times)
  return {
    wishes: { part: wishPart(place), place: place < 0 ? null : place + 1 },
    topics: { part: topicsPart(met.length, mentee.wants.length), met },
    languages: { part: languagesPart(languages.length), common: languages },
    band: { part: bandPart(above), above },
    meeting: { part: form === null ? 0 : 100, form },
    times: { part: timesPart(times.length, mentee, mentor), common: times },
  }
}

/** The hard rules that two enrolments show by themselves: a common language, a place, not with herself. */
export function canPair(mentee: Mentee, mentor: Mentor): boolean {
  const isPossible = mentor.capacity > 0 && mentee.id !== mentor.id
  return isPossible && shareLanguage(mentee.languages, mentor.languages)
}

/** 100 for her first wish, 20 less for each place further down, 0 for a mentor whom she did not name. */
function wishPart(place: number): number {
  return partOfWish[place] ?? 0
}

/** Which share of the topics that the mentee wants the mentor offers; 50 when she wants none in particular. */
function topicsPart(met: number, wanted: number): number {
  return wanted === 0 ? 50 : Math.round((100 * met) / wanted)
}

/** 50 for the one language that two need, 75 for two, 100 for three and more. */
function languagesPart(count: number): number {
  return Math.min(100, 25 + 25 * count)
}

/**
 * 100 for a mentor one or two bands above her, 75 for three and more, 50 for the same band, 0 for one
 * below; 50 where a band is not known, which speaks neither for nor against a pair.
 */
function bandPart(above: number | null): number {
  if (above === null || above === 0) return 50
  if (above < 0) return 0
  return above <= 2 ? 100 : 75
}

function aboveOf(mentee: Mentee, mentor: Mentor): number | null {
  return mentee.band === null || mentor.band === null ? null : mentor.band - mentee.band
}

/** The form that suits both: 100 when there is one, 0 when the one asks for online and the other in person. */
function formOf(mentee: Mentee, mentor: Mentor): Parts['meeting']['form'] {
  if (mentee.meeting === 'either') return mentor.meeting
  if (mentor.meeting === 'either' || mentor.meeting === mentee.meeting) return mentee.meeting
  return null
}

/** Which share of her times, whoever has the fewer, the other has too; 50 where one of them named none. */
function timesPart(count: number, mentee: Mentee, mentor: Mentor): number {
  const fewer = Math.min(mentee.times.length, mentor.times.length)
  return fewer === 0 ? 50 : Math.round((100 * count) / fewer)
}

function common(one: string[], other: string[]): string[] {
  return one.filter((it) => other.includes(it))
}

function countCommon(one: string[], other: string[]): number {
  let count = 0
  for (const it of one) if (other.includes(it)) count++
  return count
}
