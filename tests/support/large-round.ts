import {
  canonical,
  type Given,
  writePossible,
} from '../../app/features/mentoring/matching/given.ts'
import {
  meetingForms,
  times,
  topics,
  usualWeights,
  type Weights,
} from '../../app/features/mentoring/terms.ts'

const languages = ['sr', 'bs', 'hr', 'mk', 'sq', 'sl', 'ro']

/** A round of any size with rules, wishes and capacities of one to three, the same for the same number. */
export function buildLargeRound(
  mentees: number,
  mentors: number,
  number = 1,
  weights: Weights = usualWeights,
): Given {
  const random = randomOf(number)
  const below = (limit: number) => Math.floor(random() * limit)
  const some = <It>(list: readonly It[], count: number): It[] => {
    const left = [...list]
    return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] as It)
  }
  const person = () => ({
    band: random() < 0.1 ? null : 1 + below(5),
    languages: [...some(languages, 1), ...(random() < 0.3 ? ['en'] : [])],
    meeting: some(meetingForms, 1)[0] ?? 'either',
    times: some(times, below(4)),
  })
  const mentorIds = Array.from({ length: mentors }, (_, at) => `mentor ${at}`)
  return canonical({
    format: 1,
    seed: `round ${number}`,
    weights,
    mentees: Array.from({ length: mentees }, (_, at) => ({
      id: `mentee ${at}`,
      ...person(),
      wants: some(topics, 1 + below(3)),
      wishes: some(mentorIds, below(4)),
    })),
    mentors: mentorIds.map((id) => ({
      id,
      ...person(),
      capacity: 1 + below(3),
      offers: some(topics, 2 + below(4)),
    })),
    possible: writePossible(mentees, mentors, () => random() > 0.05),
    locked: [],
  })
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1 that a seed repeats. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let it = Math.imul(state ^ (state >>> 15), 1 | state)
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it
    return ((it ^ (it >>> 14)) >>> 0) / 4_294_967_296
  }
}
