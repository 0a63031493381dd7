import { z } from 'zod'
import { spokenLanguages } from '~/lib/spoken-languages'
import { meetingForms, times, topics } from '../terms'

/** Lengths of texts, pairs of a mentor, and requests of a mentee that may wait at once. */
export const limits = { about: 2_000, words: 2_000, fewestWords: 20, capacity: 5, open: 3 } as const

/** Who may see an offer: her own chapter, or the whole network. */
export const circles = ['chapter', 'network'] as const

export const OfferSchema = z.object({
  audience: z.enum(circles, { error: 'mentors:fault.audience' }),
  capacity: z.coerce
    .number({ error: 'mentors:fault.capacity' })
    .int({ error: 'mentors:fault.capacity' })
    .min(1, { error: 'mentors:fault.capacity' })
    .max(limits.capacity, { error: 'mentors:fault.capacity' }),
  topics: z
    .array(z.enum(topics, { error: 'mentors:fault.topics' }))
    .max(topics.length, { error: 'mentors:fault.topics' })
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length > 0, { error: 'mentors:fault.topics' }),
  languages: z
    .array(z.enum(spokenLanguages, { error: 'mentors:fault.languages' }))
    .max(spokenLanguages.length, { error: 'mentors:fault.languages' })
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length > 0, { error: 'mentors:fault.languages' }),
  meeting: z.enum(meetingForms, { error: 'mentors:fault.meeting' }),
  times: z
    .array(z.enum(times, { error: 'mentors:fault.times' }))
    .max(times.length, { error: 'mentors:fault.times' })
    .transform((all) => [...new Set(all)]),
  about: z.string().trim().max(limits.about, { error: 'mentors:fault.about_long' }).default(''),
  // 0 while there is none; one less than the column holds.
  version: z.coerce.number().int().min(0).max(2_147_483_646),
})

export const AskSchema = z.object({
  formKey: z.uuid({ error: 'errors:form.key' }),
  words: z
    .string({ error: 'mentors:fault.words_short' })
    .trim()
    .min(limits.fewestWords, { error: 'mentors:fault.words_short' })
    .max(limits.words, { error: 'mentors:fault.words_long' }),
})

export const AnswerRequestSchema = z.object({
  answer: z.enum(['accept', 'decline'], { error: 'mentors:fault.answer' }),
})

export type Offer = z.output<typeof OfferSchema>
export type Ask = z.output<typeof AskSchema>
