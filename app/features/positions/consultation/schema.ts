import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { outcomes, stances } from './stances'

export const limits = { question: 2_000, comment: 4_000, answer: 20_000, reason: 4_000 } as const

// One way of writing each letter and each end of a line, so that equal texts are equal.
const clean = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
// No pipe into another string: an empty one would count as missing there.
const words = (most: number, long: string) =>
  z
    .string()
    .optional()
    .transform((it = '') => clean(it))
    .refine((it) => it.length <= most, { error: long })
const version = z.coerce
  .number({ error: 'errors:form.key' })
  .int({ error: 'errors:form.key' })
  .nonnegative({ error: 'errors:form.key' })
  .max(2_147_483_646, { error: 'errors:form.key' })
const day = z
  .string({ error: 'consultation:day.missing' })
  .refine((it) => dayAsked(it) !== null && it < '2100', { error: 'consultation:day.missing' })
const time = z
  .string({ error: 'consultation:time.missing' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'consultation:time.missing' })

export const OpenConsultationSchema = z
  .object({
    /** The hash of the text that she saw: on another one nobody is asked. */
    mark: z
      .string({ error: 'errors:form.key' })
      .regex(/^[0-9a-f]{64}$/, { error: 'errors:form.key' }),
    chapters: z
      .array(z.string().max(200, { error: 'errors:form.key' }))
      .max(500)
      .default([])
      .refine((it) => it.length > 0, { error: 'consultation:chapters.missing' }),
    day,
    time,
    question: words(limits.question, 'consultation:question.long'),
  })
  .transform(({ day: onDay, time: at, ...rest }) => ({ ...rest, closes: { day: onDay, time: at } }))

const reason = words(limits.reason, 'consultation:reason.long')

export const MoveDeadlineSchema = z.discriminatedUnion(
  'meant',
  [
    z.object({ meant: z.literal('move'), day, time }),
    z.object({
      meant: z.literal('end'),
      reason: reason.refine((it) => it !== '', { error: 'consultation:end.why' }),
    }),
  ],
  { error: 'consultation:move.missing' },
)

const section = z
  .string()
  .optional()
  .transform((it = '') => (it === '' ? null : Number(it)))
  .refine((it) => it === null || (Number.isInteger(it) && it > 0 && it < 10_000), {
    error: 'consultation:comment.section_unknown',
  })

export const WriteCommentSchema = z.object({
  words: words(limits.comment, 'consultation:comment.long').refine((it) => it !== '', {
    error: 'consultation:comment.missing',
  }),
  /** The place of the heading it is about, from 1; null for the whole text. */
  section,
  version,
})

const needsWords = ['with_changes', 'oppose']

export const WriteAnswerSchema = z
  .object({
    meant: z.enum(['save', 'send'], { error: 'errors:form.key' }),
    stance: z.enum(stances, { error: 'consultation:stance.missing' }).optional(),
    words: words(limits.answer, 'consultation:answer.long'),
    version,
  })
  .refine(({ meant, stance }) => meant === 'save' || stance !== undefined, {
    path: ['stance'],
    error: 'consultation:stance.missing',
  })
  .refine((it) => it.meant === 'save' || !needsWords.includes(it.stance ?? '') || it.words !== '', {
    path: ['words'],
    error: 'consultation:answer.missing',
  })

export const RespondSchema = z
  .object({
    outcome: z.enum(outcomes, { error: 'consultation:outcome.missing' }),
    reason,
    version,
  })
  .refine((it) => it.outcome === 'taken_up' || it.reason !== '', {
    path: ['reason'],
    error: 'consultation:reason.missing',
  })

export type OpenConsultation = z.output<typeof OpenConsultationSchema>
export type MoveDeadline = z.output<typeof MoveDeadlineSchema>
export type WriteComment = z.output<typeof WriteCommentSchema>
export type WriteAnswer = z.output<typeof WriteAnswerSchema>
export type Respond = z.output<typeof RespondSchema>
