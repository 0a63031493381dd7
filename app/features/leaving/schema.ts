import { z } from 'zod'

const proof = z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional()

/** Erasing oneself: the tick says that it is meant. */
export const EraseSchema = z.object({
  meant: z.literal('erase', { error: 'leaving:erasure.meant_missing' }),
  proof,
})

/** Saving one's own data asks nothing but who she is. */
export const SaveOwnDataSchema = z.object({ proof })
