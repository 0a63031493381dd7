import { z } from 'zod'

const proof = z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional()

export const AskTransferSchema = z.object({
  chapter: z
    .string({ error: 'transfers:ask.missing' })
    .min(1, { error: 'transfers:ask.missing' })
    .max(100),
  proof,
})

/** A side's answer; who refuses says why, and she reads it. */
export const AnswerTransferSchema = z
  .object({
    answer: z.enum(['consent', 'refuse'], { error: 'transfers:answer.missing' }),
    reason: z.string().trim().max(500, { error: 'transfers:answer.reason_long' }).default(''),
    proof,
  })
  .refine(({ answer, reason }) => answer === 'consent' || reason.length >= 5, {
    path: ['reason'],
    error: 'transfers:answer.reason_missing',
  })
