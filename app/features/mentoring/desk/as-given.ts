import type { Enrolment, MentoringWish } from '~/generated/prisma/client.ts'
import type { Mentee, Mentor } from '../matching/given.ts'
import type { MeetingForm } from '../terms'

type Enrolled = Enrolment & { wishes: MentoringWish[] }

/** A mentee as a run is given her: what she said, under the id of her enrolment. Her wishes in their order. */
export function asMentee({ id, band, languages, meeting, times, wants, wishes }: Enrolled): Mentee {
  return {
    ...{ id, band, languages, times, wants },
    meeting: meeting as MeetingForm,
    wishes: wishes.map(({ mentorId }) => mentorId),
  }
}

/** A mentor as a run is given her, with all the places that she offers. */
export function asMentor({
  id,
  band,
  languages,
  meeting,
  times,
  offers,
  capacity,
}: Enrolment): Mentor {
  return { ...{ id, band, languages, times, offers, capacity }, meeting: meeting as MeetingForm }
}
