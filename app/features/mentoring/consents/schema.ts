import { z } from 'zod'

export const AnswerPairSchema = z.object({
  answer: z.enum(['consent', 'refuse'], { error: 'mentors:fault.answer' }),
})
