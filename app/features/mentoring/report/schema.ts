import { z } from 'zod'
import { stages } from './measures'

/** Which of its numbers a round is to tell. */
export const ReleaseSchema = z.object({ stage: z.enum(stages) })
