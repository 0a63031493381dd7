import { z } from 'zod'

const day = 86_400_000

/** A suspension: why, as she will read it, and its last day. `password` proves who asks. */
export const SuspendMemberSchema = z.object({
  reason: z
    .string({ error: 'members:suspend.reason_missing' })
    .trim()
    .min(5, { error: 'members:suspend.reason_missing' })
    .max(500, { error: 'members:suspend.reason_long' }),
  until: z
    .string({ error: 'members:suspend.until_bad' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'members:suspend.until_bad' })
    .refine(
      (text) => {
        const ahead = Date.parse(`${text}T00:00:00Z`) - Date.now()
        return ahead > 0 && ahead < 731 * day
      },
      { error: 'members:suspend.until_bad' },
    ),
  password: z.string().max(1_000).optional(),
})
