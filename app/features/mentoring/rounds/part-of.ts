/** As what somebody is enrolled, in one word. */
export function partOf({ isMentor, isMentee }: { isMentor: boolean; isMentee: boolean }) {
  if (isMentor && isMentee) return 'both'
  return isMentor ? 'mentor' : 'mentee'
}
