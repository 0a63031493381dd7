import { z } from 'zod'

const day = 86_400_000

/** A suspension: why, as she will read it, and its last day. `proof` tells who asks. */
export const SuspendMemberSchema = z.object({
  reason: z
    .string({ error: 'members:suspend.reason_missing' })
    .trim()
    .min(5, { error: 'members:suspend.reason_missing' })
    .max(500, { error: 'members:suspend.reason_long' }),
  until: z
    .string({ error: 'members:suspend.until_bad' })
    .refine(isComingDay, { error: 'members:suspend.until_bad' }),
  proof: z.string().max(1_000, { error: 'auth:confirm.wrong' }).optional(),
})
/** A day of the calendar, from tomorrow to two years ahead; the 31st of February is none. */
function isComingDay(text: string): boolean {
  if (!z.iso.date().safeParse(text).success) return false
  const ahead = Date.parse(`${text}T00:00:00Z`) - Date.now()
  return ahead > 0 && ahead < 731 * day
}

/** What a coordinator decides about a roster that came in: `hash` names the plan that she saw. */
export const DecideImportSchema = z.object({
  intent: z.enum(['commit', 'withdraw', 'again', 'undo']),
  hash: z.string().max(64).default(''),
  proof: z.string().max(1_000).optional(),
})
