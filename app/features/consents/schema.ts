import { z } from 'zod'
import { terms } from '~/lib/terms'

/** Agreeing names the version that she has read: an older page agrees to nothing newer. */
export const AgreeSchema = z.object({
  version: z.literal(terms.version, { error: 'settings:consents.stale' }),
  next: z.enum(['/discussions', '/settings/consents']).optional(),
})
