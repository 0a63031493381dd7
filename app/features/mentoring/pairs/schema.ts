import { z } from 'zod'
import { meetingForms, rhythms, topics } from '~/features/mentoring/terms'
import { dayAsked } from '~/lib/day-asked'

export const limits = { words: 4_000, goal: 500, place: 200 } as const

const formKey = z.uuid({ error: 'errors:form.key' })
// One less than the column holds: the next version has to fit too.
const version = z.coerce.number().int().nonnegative().max(2_147_483_646)
const said = (most: number) =>
  z
    .string({ error: 'pairs:words.missing' })
    .trim()
    .min(1, { error: 'pairs:words.missing' })
    .max(most, { error: 'pairs:words.long' })
const unsaid = (most: number) =>
  z.string().trim().max(most, { error: 'pairs:words.long' }).default('')
const day = z
  .string({ error: 'pairs:day.missing' })
  .refine((it) => dayAsked(it) !== null, { error: 'pairs:day.missing' })
const minutes = z.coerce
  .number({ error: 'pairs:minutes.wrong' })
  .int({ error: 'pairs:minutes.wrong' })
  .min(5, { error: 'pairs:minutes.wrong' })
  .max(480, { error: 'pairs:minutes.wrong' })

/** Goals are moved by quarters. */
export const steps = [0, 25, 50, 75, 100] as const

export const WriteAgreementSchema = z.object({
  rhythm: z.enum(rhythms, { error: 'pairs:choice.missing' }),
  meeting: z.enum(meetingForms, { error: 'pairs:choice.missing' }),
  words: unsaid(limits.words),
  version,
})
export const SignAgreementSchema = z.object({ version })

const dueOn = z
  .string()
  .optional()
  .refine((it) => !it || (dayAsked(it) !== null && it < '2100'), { error: 'pairs:day.missing' })
  .transform((it) => (it ? new Date(it) : null))
export const SetGoalSchema = z.object({ formKey, words: said(limits.goal), dueOn })
export const ChangeGoalSchema = z.object({
  words: said(limits.goal),
  dueOn,
  progress: z.coerce
    .number({ error: 'pairs:choice.missing' })
    .refine((it) => steps.some((step) => step === it), { error: 'pairs:choice.missing' }),
  version,
})

export const CorrectSessionSchema = z.object({
  heldOn: day,
  minutes,
  meeting: z.enum(['online', 'in_person'], { error: 'pairs:choice.missing' }),
  theme: z.enum(topics, { error: 'pairs:choice.missing' }),
})
export const LogSessionSchema = CorrectSessionSchema.extend({ formKey })

export const WriteNoteSchema = z.object({ formKey, words: said(limits.words) })
export const EditNoteSchema = z.object({ words: said(limits.words), version })

export const SetMeetingSchema = z.object({
  day,
  time: z
    .string({ error: 'pairs:meeting.time_missing' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'pairs:meeting.time_missing' }),
  minutes,
  place: unsaid(limits.place),
  version,
})

export const EndPairingSchema = z.object({
  how: z.enum(['ended', 'completed'], { error: 'pairs:choice.missing' }),
})

export type WriteAgreement = z.output<typeof WriteAgreementSchema>
export type SetGoal = z.output<typeof SetGoalSchema>
export type ChangeGoal = z.output<typeof ChangeGoalSchema>
export type LogSession = z.output<typeof LogSessionSchema>
export type CorrectSession = z.output<typeof CorrectSessionSchema>
export type WriteNote = z.output<typeof WriteNoteSchema>
export type EditNote = z.output<typeof EditNoteSchema>
export type SetMeeting = z.output<typeof SetMeetingSchema>
