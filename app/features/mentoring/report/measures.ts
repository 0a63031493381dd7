/** What the report counts: mentees first, then mentors. */
export const measures = [
  'enrolled',
  'paired',
  'met',
  'goal_set',
  'goal_reached',
  'mentors_enrolled',
  'mentors_paired',
] as const
export type Measure = (typeof measures)[number]

/** Of whom each is a part: nobody met without a pair, and no goal is reached that was not set. */
export const baseOf: Record<Measure, Measure | null> = {
  enrolled: null,
  paired: 'enrolled',
  met: 'paired',
  goal_set: 'paired',
  goal_reached: 'goal_set',
  mentors_enrolled: null,
  mentors_paired: 'mentors_enrolled',
}

/** Each measure is told once: with the pairs of a round, or at the end of its year. */
export const stages = ['pairs', 'year'] as const
export type Stage = (typeof stages)[number]
export const measuresOf: Record<Stage, readonly Measure[]> = {
  pairs: ['enrolled', 'paired', 'mentors_enrolled', 'mentors_paired'],
  year: ['met', 'goal_set', 'goal_reached'],
}

/** Below this no number is told, nor can it be worked out from those that are (mission G17). */
export const fewest = 8

/** As many mentees as one mentor takes at the most, which whoever reads the report knows too. */
export const mostPlaces = 5
