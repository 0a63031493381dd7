import { z } from 'zod'

const proof = z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional()

/** Erasing oneself: the tick says that it is meant. */
export const EraseSchema = z.object({
  meant: z.literal('erase', { error: 'leaving:erasure.meant_missing' }),
  proof,
})

/** Saving one's own data asks nothing but who she is. */
export const SaveOwnDataSchema = z.object({ proof })

/** Leaving her chapter and associations: the tick says that it is meant. */
export const ResignSchema = z.object({
  meant: z.literal('resign', { error: 'leaving:resignation.meant_missing' }),
  proof,
})
