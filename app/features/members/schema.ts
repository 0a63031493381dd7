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
