import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { locales } from '~/lib/locales'
import { spokenLanguages } from '~/lib/spoken-languages'
import { criteria, meetingForms, times, topics } from '../terms'

const version = z.coerce.number().int().min(0).max(2_000_000_000).default(0)
const day = (error: string) =>
  z.string({ error }).refine((it) => dayAsked(it) !== null && it.startsWith('20'), { error })
const between = (min: number, max: number, error: string) =>
  z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
const several = <Value extends string>(values: readonly [Value, ...Value[]], error: string) =>
  z.array(z.enum(values, { error })).max(values.length, { error }).default([])

/** A round as its desk writes it: days are whole, by the region's clock. */
export const RoundSchema = z
  .object({
    title: z
      .string({ error: 'mentoring:round.title_missing' })
      .trim()
      .min(3, { error: 'mentoring:round.title_missing' })
      .max(120, { error: 'mentoring:round.title_long' }),
    language: z.enum(locales, { error: 'mentoring:round.language_missing' }),
    about: z.string().trim().max(2_000, { error: 'mentoring:round.about_long' }).default(''),
    enrolFrom: day('mentoring:round.day_missing'),
    enrolUntil: day('mentoring:round.day_missing'),
    startsOn: day('mentoring:round.day_missing'),
    endsOn: day('mentoring:round.day_missing'),
    mentorBand: between(1, 5, 'mentoring:round.band_bad'),
    menteeBand: between(1, 5, 'mentoring:round.band_bad'),
    memberMonths: between(0, 120, 'mentoring:round.months_bad'),
    topics: several(topics, 'mentoring:round.topics_bad').refine((it) => it.length >= 3, {
      error: 'mentoring:round.topics_few',
    }),
    weights: z.object(
      Object.fromEntries(
        criteria.map((it) => [it, between(0, 10, 'mentoring:round.weight_bad')]),
      ) as Record<(typeof criteria)[number], ReturnType<typeof between>>,
    ),
    version,
  })
  .refine((it) => it.enrolFrom <= it.enrolUntil, {
    path: ['enrolUntil'],
    error: 'mentoring:round.enrol_order',
  })
  .refine((it) => it.enrolUntil < it.startsOn, {
    path: ['startsOn'],
    error: 'mentoring:round.start_order',
  })
  .refine((it) => it.startsOn < it.endsOn, {
    path: ['endsOn'],
    error: 'mentoring:round.end_order',
  })
  .refine((it) => Object.values(it.weights).some((weight) => weight > 0), {
    path: ['weights'],
    error: 'mentoring:round.weights_none',
  })
export type WrittenRound = z.output<typeof RoundSchema>

/** Who may take part: the chapter itself, some chapters, or the whole network. */
export const CircleSchema = z.object({
  chapter: z.string({ error: 'mentoring:round.chapter_missing' }).min(1).max(100),
  circle: z.enum(['chapter', 'several', 'network'], { error: 'mentoring:round.circle_missing' }),
  chapters: z.array(z.string().max(100)).max(100).default([]),
})

/** What a member says of herself when she enrols. */
export const EnrolSchema = z
  .object({
    part: z.enum(['mentor', 'mentee', 'both'], { error: 'mentoring:enrol.part_missing' }),
    capacity: between(1, 5, 'mentoring:enrol.capacity_bad').optional(),
    offers: several(topics, 'mentoring:enrol.topics_bad'),
    wants: several(topics, 'mentoring:enrol.topics_bad'),
    languages: several(spokenLanguages, 'mentoring:enrol.languages_missing').refine(
      (it) => it.length > 0,
      { error: 'mentoring:enrol.languages_missing' },
    ),
    meeting: z.enum(meetingForms, { error: 'mentoring:enrol.meeting_missing' }),
    times: several(times, 'mentoring:enrol.times_bad'),
    about: z.string().trim().max(1_000, { error: 'mentoring:enrol.text_long' }).default(''),
    goals: z.string().trim().max(1_000, { error: 'mentoring:enrol.text_long' }).default(''),
    version,
  })
  .refine((it) => it.part === 'mentee' || it.offers.length > 0, {
    path: ['offers'],
    error: 'mentoring:enrol.offers_missing',
  })
  .refine((it) => it.part === 'mentee' || it.capacity !== undefined, {
    path: ['capacity'],
    error: 'mentoring:enrol.capacity_bad',
  })
  .refine((it) => it.part === 'mentor' || it.wants.length > 0, {
    path: ['wants'],
    error: 'mentoring:enrol.wants_missing',
  })
export type WrittenEnrolment = z.output<typeof EnrolSchema>

/** One step on the list of mentors whom she would like. */
export const WishSchema = z.object({
  act: z.enum(['add', 'remove', 'raise'], { error: 'mentoring:wishes.unclear' }),
  mentor: z.string({ error: 'mentoring:wishes.unclear' }).max(100),
})
export type WishStep = z.output<typeof WishSchema>

/** Until when more may enrol, once the pairs of a round are published. */
export const ReopenSchema = z.object({ enrolUntil: day('mentoring:round.day_missing') })

/** The pairs that the desk saw when it published. */
export const PublishSchema = z.object({ mark: z.string().regex(/^[0-9a-f]{16}$/) })

/** What the desk does with one pair of a draft. */
export const ChangePairSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('move'), mentor: z.string().max(100) }),
  z.object({ act: z.literal('lock') }),
  z.object({ act: z.literal('unlock') }),
  z.object({ act: z.literal('drop') }),
])
