export type Part = 'mentor' | 'mentee' | 'both'

/** As what somebody is enrolled, in one word. */
export function partOf({ isMentor, isMentee }: { isMentor: boolean; isMentee: boolean }): Part {
  if (isMentor && isMentee) return 'both'
  return isMentor ? 'mentor' : 'mentee'
}
