import { z } from 'zod'
import { lastMomentOf } from '~/lib/dates'

/** Names are shared for a year at most. */
const longest = 366 * 86_400_000

/** Sharing a service's names with the officers of its region, up to and with a day. `proof` tells who asks. */
export const ShareNamesSchema = z.object({
  until: z
    .string({ error: 'sharing:until_bad' })
    .refine(isDayWithinAYear, { error: 'sharing:until_bad' }),
  proof: z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional(),
})

/** A day of the calendar from today to the same one of the next year. */
function isDayWithinAYear(text: string): boolean {
  if (!z.iso.date().safeParse(text).success) return false
  const ahead = lastMomentOf(text).getTime() - Date.now()
  return ahead > 0 && ahead < longest
}
