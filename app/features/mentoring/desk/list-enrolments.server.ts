import type { MemberViewer } from '~/features/auth/viewer'
import { presentEnrolled } from './present-enrolled.server'
import { readDesk } from './read-desk.server'

const enrolmentsPerPage = 30

/** One page of those who are enrolled in a round, by their names, for those who run it; else 404. */
export async function listEnrolments(
  viewer: MemberViewer,
  roundId: string,
  { part, page }: { part: 'mentor' | 'mentee' | null; page: number },
) {
  const { round, enrolled } = await readDesk(viewer, roundId)
  const asked = enrolled
    .filter(({ isMentor, isMentee }) => (part === 'mentor' ? isMentor : !part || isMentee))
    .toSorted((a, b) => (a.member.displayKey < b.member.displayKey ? -1 : 1))
  const from = (page - 1) * enrolmentsPerPage
  return {
    round,
    counts: {
      mentors: enrolled.filter(({ isMentor }) => isMentor).length,
      mentees: enrolled.filter(({ isMentee }) => isMentee).length,
      places: enrolled.reduce((sum, { capacity }) => sum + capacity, 0),
    },
    enrolments: asked.slice(from, from + enrolmentsPerPage).map(presentEnrolled),
    last: Math.max(1, Math.ceil(asked.length / enrolmentsPerPage)),
  }
}
