import type { MemberViewer } from '~/features/auth/viewer'
import { changeWishes } from '~/features/mentoring/rounds/change-wishes.server'
import { enrolInRound } from '~/features/mentoring/rounds/enrol-in-round.server'
import { getEnrolment } from '~/features/mentoring/rounds/get-enrolment.server'
import { type Circle, openRound } from '~/features/mentoring/rounds/open-round.server'
import type { WrittenEnrolment, WrittenRound } from '~/features/mentoring/rounds/schema'
import { usualWeights } from '~/features/mentoring/terms'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { buildMember } from './people.ts'

const day = 86_400_000

/** The day (YYYY-MM-DD) so many days from now, by the region's clock. */
export const dayIn = (days: number) => dayOf(new Date(clock.now().getTime() + days * day))

/** A round as a desk writes it: enrolment is open for ten days from now on. */
export function writtenRound(some: Partial<WrittenRound> = {}): WrittenRound {
  return {
    title: 'A year together',
    language: 'en',
    about: 'For those who begin.',
    enrolFrom: dayIn(-1),
    enrolUntil: dayIn(10),
    startsOn: dayIn(20),
    endsOn: dayIn(290),
    mentorBand: 1,
    menteeBand: 5,
    memberMonths: 0,
    topics: ['leadership', 'career', 'traffic'],
    weights: usualWeights,
    version: 0,
    ...some,
  }
}

/** A round of Serbia, with a coordinator who runs it. */
export async function buildRound(
  some: Partial<WrittenRound> = {},
  circle: Circle = { kind: 'chapter', chapters: [] },
): Promise<{ desk: MemberViewer; roundId: string }> {
  const desk = await buildMember({ office: 'coordinator' })
  const opened = await openRound(desk, 'serbia-moi', circle, writtenRound(some))
  if ('refused' in opened) throw new Error(opened.refused)
  return { desk, roundId: opened.roundId }
}

/** What a member says when she enrols, as both unless told otherwise. */
export function writtenEnrolment(some: Partial<WrittenEnrolment> = {}): WrittenEnrolment {
  return {
    part: 'both',
    capacity: 1,
    offers: ['leadership'],
    wants: ['career'],
    languages: ['sr'],
    meeting: 'either',
    times: [],
    about: '',
    goals: '',
    version: 0,
    ...some,
  }
}

/** A member (a new one of Serbia unless given) who is enrolled, with the id of her enrolment. */
export async function buildEnrolled(
  roundId: string,
  part: 'mentor' | 'mentee' | 'both',
  some: Partial<WrittenEnrolment> = {},
  member?: MemberViewer,
): Promise<{ member: MemberViewer; id: string }> {
  const who = member ?? (await buildMember())
  const outcome = await enrolInRound(who, roundId, writtenEnrolment({ part, ...some }))
  if (outcome !== 'done') throw new Error(JSON.stringify(outcome))
  const { enrolment } = await getEnrolment(who, roundId)
  return { member: who, id: enrolment?.id ?? '' }
}

/** Has a mentee name a mentor of her round. */
export const wish = (mentee: MemberViewer, roundId: string, mentor: string) =>
  changeWishes(mentee, roundId, { act: 'add', mentor })
