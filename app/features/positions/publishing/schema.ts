import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { isBlank } from '../drafting/heading-fault'
import { themes } from './themes'

export const longestReason = 1_000

const proof = z.string().max(200_000).optional()

/** Under embargo, `day` and `time` say until when, by the clock of the region. */
export const PublishPositionSchema = z
  .object({
    when: z.enum(['now', 'later'], { error: 'publications:when.missing' }),
    day: z.string().optional(),
    time: z.string().optional(),
    themes: z.array(z.enum(themes, { error: 'publications:themes.unknown' })).default([]),
    supersedes: z.uuid({ error: 'publications:supersedes.unknown' }).optional(),
    proof,
  })
  .superRefine(({ when, day, time }, context) => {
    if (when === 'now') return
    if (!day || dayAsked(day) === null || day >= '2100')
      context.addIssue({ code: 'custom', path: ['day'], message: 'pairs:day.missing' })
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? ''))
      context.addIssue({ code: 'custom', path: ['time'], message: 'pairs:meeting.time_missing' })
  })

export const WithdrawPublicationSchema = z.object({
  reason: z
    .string({ error: 'publications:reason.missing' })
    .transform((it) => it.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(
      z
        .string({ error: 'publications:reason.missing' })
        .refine((it) => !isBlank(it), { error: 'publications:reason.missing', abort: true })
        .max(longestReason, { error: 'publications:reason.long' }),
    ),
  proof,
})

export const ReleaseHeldSchema = z.object({ proof })

export type PublishPosition = z.output<typeof PublishPositionSchema>
