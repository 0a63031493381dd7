import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { locales } from '~/lib/locales'
import { isBlank } from '../drafting/heading-fault'

export const ways = ['letter', 'email', 'in_person'] as const
export const replyKinds = ['accepted', 'partly', 'declined', 'acknowledged'] as const
export type Way = (typeof ways)[number]
export type ReplyKind = (typeof replyKinds)[number]

const limits = { reference: 100, reply: 20_000 } as const

const formKey = z.uuid({ error: 'errors:form.key' })
const version = z.coerce
  .number({ error: 'errors:form.key' })
  .int({ error: 'errors:form.key' })
  .min(1, { error: 'errors:form.key' })
  .max(2_147_483_646, { error: 'errors:form.key' })
const isDay = (text: string) => dayAsked(text) !== null && text >= '2000' && text < '2100'
const day = (error: string) => z.string({ error }).refine(isDay, { error })
/** A box that is ticked or not. */
const box = z
  .string()
  .optional()
  .transform((it) => it === 'yes')

const addressee = /^(chapter:[a-z0-9-]{1,80}|organisation:[0-9a-f-]{36})$/

const sent = {
  to: z.string({ error: 'dispatch:to.missing' }).regex(addressee, { error: 'dispatch:to.missing' }),
  sentOn: day('dispatch:sent.missing'),
  way: z.enum(ways, { error: 'dispatch:way.missing' }),
  reference: z
    .string()
    .optional()
    .transform((it = '') => it.normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((it) => it.length <= limits.reference, { error: 'dispatch:reference.long' }),
  replyBy: z
    .string()
    .optional()
    .transform((it = '') => it)
    .refine((it) => it === '' || isDay(it), { error: 'dispatch:reply_by.wrong' }),
  isPublic: box,
  isGivenEarly: box,
}

const answered = {
  receivedOn: day('dispatch:received.missing'),
  kind: z.enum(replyKinds, { error: 'dispatch:kind.missing' }),
  language: z.enum(locales, { error: 'positions:language.missing' }),
  body: z
    .string({ error: 'dispatch:body.missing' })
    .transform((it) => it.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(
      z
        .string({ error: 'dispatch:body.missing' })
        .refine((it) => !isBlank(it), { error: 'dispatch:body.missing', abort: true })
        .max(limits.reply, { error: 'dispatch:body.long' }),
    ),
  isPublic: box,
}

export const RecordDispatchSchema = z.object({ ...sent, formKey })
export const CorrectDispatchSchema = z.object({ ...sent, version })
export const RecordReplySchema = z.object({ ...answered, formKey })
export const CorrectReplySchema = z.object({ ...answered, version })

/** What is said of a dispatch, however often it is corrected. */
export type Sent = Omit<z.output<typeof RecordDispatchSchema>, 'formKey'>
/** What is said of a reply. */
export type Answered = Omit<z.output<typeof RecordReplySchema>, 'formKey'>
