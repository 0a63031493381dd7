import { z } from 'zod'

/** One address for her mail; a list, a second one or a line break is none. */
export const AskContactSchema = z.object({
  email: z
    .string({ error: 'applications:fault.email' })
    .trim()
    .max(200, { error: 'applications:fault.email' })
    .pipe(z.email({ error: 'applications:fault.email' })),
  proof: z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional(),
})

// Neither controls nor invisible and turning signs, nor letters buried in accents.
const malformed = /[\p{C}\p{Zl}\p{Zp}\uFFFD]|\p{M}{3,}/u

/** The name that she wants to be called by. */
export const ChooseNameSchema = z.object({
  name: z
    .string({ error: 'settings:name.fault' })
    .max(500, { error: 'settings:name.fault' })
    .trim()
    .transform((text) => text.normalize('NFC').replace(/ +/g, ' '))
    .refine((text) => {
      const length = [...text].length
      return length >= 2 && length <= 60 && /\p{L}/u.test(text) && !malformed.test(text)
    }, 'settings:name.fault'),
})
