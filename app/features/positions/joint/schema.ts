import { z } from 'zod'
import { dayOf } from '~/lib/dates'
import { dayAsked } from '~/lib/day-asked'
import { isBlank } from '../drafting/heading-fault'

/** Longest words on how a partner confirmed. */
const longestWay = 200

export const NamePartnerSchema = z.object({
  organisation: z.uuid({ error: 'partners:joint.choose' }),
})

/** By what a partner said that it stands behind the text, and when. */
export const ConfirmPartnerSchema = z.object({
  day: z
    .string({ error: 'partners:joint.day_missing' })
    .refine((it) => dayAsked(it) !== null && it >= '2000', {
      error: 'partners:joint.day_missing',
      abort: true,
    })
    .refine((it) => it <= dayOf(new Date()), { error: 'partners:joint.day_ahead' }),
  how: z
    .string({ error: 'partners:joint.how_missing' })
    .transform((it) => it.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string({ error: 'partners:joint.how_missing' })
        .refine((it) => !isBlank(it), { error: 'partners:joint.how_missing', abort: true })
        .max(longestWay, { error: 'partners:joint.how_long' }),
    ),
})

export type ConfirmPartner = z.output<typeof ConfirmPartnerSchema>
