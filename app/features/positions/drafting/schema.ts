import { z } from 'zod'
import { locales } from '~/lib/locales'
import { headingFault, isBlank } from './heading-fault'

export const limits = { heading: 200, body: 100_000, comment: 4_000 } as const

const formKey = z.uuid({ error: 'errors:form.key' })
// One less than the column holds: the next version has to fit too.
const version = z.coerce
  .number({ error: 'errors:form.key' })
  .int({ error: 'errors:form.key' })
  .nonnegative({ error: 'errors:form.key' })
  .max(2_147_483_646, { error: 'errors:form.key' })
const language = z.enum(locales, { error: 'positions:language.missing' })

// One way of writing each letter and each end of a line, so that equal texts are equal.
const clean = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC')
const heading = z
  .string({ error: 'positions:heading.missing' })
  .transform((it) => clean(it).trim())
  .pipe(
    z
      .string({ error: 'positions:heading.missing' })
      .refine((it) => !isBlank(it), { error: 'positions:heading.missing', abort: true })
      .refine((it) => headingFault(it)?.kind !== 'hidden', {
        error: 'positions:heading.hidden',
        abort: true,
      })
      .refine((it) => headingFault(it)?.kind !== 'mixed', {
        error: 'positions:heading.mixed',
        abort: true,
      })
      .max(limits.heading, { error: 'positions:heading.long' }),
  )
const lead = z
  .string()
  .optional()
  .transform((it = '') => (isBlank(it) ? '' : clean(it).trimEnd()))
  .refine((it) => it.length <= limits.body, { error: 'positions:body.long' })
const body = z
  .string({ error: 'positions:body.missing' })
  .transform((it) => clean(it).trimEnd())
  .pipe(
    z
      .string({ error: 'positions:body.missing' })
      .refine((it) => !isBlank(it), { error: 'positions:body.missing', abort: true })
      .max(limits.body, { error: 'positions:body.long' }),
  )

export const BeginPositionSchema = z.object({ formKey, heading, language })
export const AddSectionSchema = z.object({ formKey, heading, body })

const written = { heading, version, basedOn: version.optional() }
export const WriteSectionSchema = z.object({ ...written, body })
/** Of the title: a lead may follow it. */
export const WriteTitleSchema = z.object({ ...written, body: lead })

export const RemoveSectionSchema = z.object({ version })
export const MoveSectionSchema = z.object({
  version,
  direction: z.enum(['up', 'down'], { error: 'errors:form.key' }),
})

export const CommentOnSectionSchema = z.object({
  formKey,
  version,
  words: z
    .string({ error: 'positions:comment.missing' })
    .transform((it) => clean(it).trim())
    .pipe(
      z
        .string({ error: 'positions:comment.missing' })
        .refine((it) => !isBlank(it), { error: 'positions:comment.missing', abort: true })
        .max(limits.comment, { error: 'positions:comment.long' }),
    ),
})

export const WithdrawPositionSchema = z.object({
  version,
  meant: z.literal('withdraw', { error: 'positions:withdraw.not_meant' }),
})

export type BeginPosition = z.output<typeof BeginPositionSchema>
export type AddSection = z.output<typeof AddSectionSchema>
export type WriteSection = z.output<typeof WriteSectionSchema>
export type MoveSection = z.output<typeof MoveSectionSchema>
export type CommentOnSection = z.output<typeof CommentOnSectionSchema>
