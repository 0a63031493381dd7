import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { readQuorum, readShare, type Share } from './read-share'
import { type Base, bases, choices, type Majority, type VoteRule } from './vote-record'

export const limits = { reason: 1_000 } as const

const day = z
  .string({ error: 'vote:day.missing' })
  .refine((it) => dayAsked(it) !== null && it < '2100', { error: 'vote:day.missing' })
const time = z
  .string({ error: 'vote:time.missing' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'vote:time.missing' })
const quorum = z
  .string()
  .max(20, { error: 'vote:quorum.fault' })
  .optional()
  .transform((text = '', context) => {
    const read = readQuorum(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'vote:quorum.fault' })
    return z.NEVER
  })
const base = z.enum(bases, { error: 'vote:base.missing' })
/** Of a qualified majority; at half or less two sides could both carry. */
const share = z
  .string()
  .max(20, { error: 'vote:share.fault' })
  .optional()
  .transform((text = '', context) => {
    if (text.trim() === '') return null
    const read = readShare(text)
    if (read && 2 * read.part > read.whole && read.part <= read.whole) return read
    context.addIssue({ code: 'custom', message: 'vote:share.fault' })
    return z.NEVER
  })

const kinds = ['simple', 'qualified'] as const
const moment = { day, time }

export const SetVoteSchema = z
  .object({
    /** The hash of the text that she saw: on another one nobody votes. */
    mark: z.string({ error: 'errors:form.key' }).regex(/^[0-9a-f]{64}$/, {
      error: 'errors:form.key',
    }),
    opening: z.enum(['now', 'later'], { error: 'vote:opening.missing' }),
    opensDay: z.string().max(20, { error: 'vote:day.missing' }).default(''),
    opensTime: z.string().max(20, { error: 'vote:time.missing' }).default(''),
    closesDay: day,
    closesTime: time,
    majority: z.enum(kinds, { error: 'vote:majority.missing' }),
    share,
    base,
    quorum,
    chapterQuorum: quorum,
    chapterMajority: z.enum(['none', ...kinds], { error: 'vote:majority.missing' }),
    chapterShare: share,
    chapterBase: base,
    observers: z
      .array(z.uuid({ error: 'errors:form.key' }))
      .max(500)
      .default([]),
    proof: z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional(),
  })
  .transform((typed, context) => {
    const refuse = (field: string, message = 'vote:share.fault') => {
      context.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    const majorityOf = (kind: (typeof kinds)[number], of: Base, share: Share | null): Majority =>
      kind === 'qualified' && share ? { kind, base: of, ...share } : { kind: 'simple', base: of }
    if (typed.majority === 'qualified' && !typed.share) refuse('share')
    if (typed.chapterMajority === 'qualified' && !typed.chapterShare) refuse('chapterShare')
    if (typed.opening === 'later') {
      if (!moment.day.safeParse(typed.opensDay).success) refuse('opensDay', 'vote:day.missing')
      if (!moment.time.safeParse(typed.opensTime).success) refuse('opensTime', 'vote:time.missing')
    }
    const rule: VoteRule = {
      majority: majorityOf(typed.majority, typed.base, typed.share),
      quorum: typed.quorum,
      chapterQuorum: typed.chapterQuorum,
      chapterMajority:
        typed.chapterMajority === 'none'
          ? null
          : majorityOf(typed.chapterMajority, typed.chapterBase, typed.chapterShare),
    }
    const { mark, opening, opensDay, opensTime, closesDay, closesTime, observers, proof } = typed
    const opens = opening === 'later' ? { day: opensDay, time: opensTime } : null
    return { mark, opens, closes: { day: closesDay, time: closesTime }, rule, observers, proof }
  })

export const CancelVoteSchema = z.object({
  meant: z.literal('cancel', { error: 'vote:cancel.not_meant' }),
})

export const CastBallotSchema = z.object({
  choice: z.enum(choices, { error: 'vote:choice.missing' }),
  // No pipe into another string: an empty one would count as missing there.
  reason: z
    .string()
    .optional()
    .transform((it = '') => it.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((it) => it.length <= limits.reason, { error: 'vote:reason.long' }),
  /** How many ballots of hers the form was drawn with. */
  seen: z.coerce
    .number({ error: 'errors:form.key' })
    .int({ error: 'errors:form.key' })
    .nonnegative({ error: 'errors:form.key' })
    .max(1_000_000, { error: 'errors:form.key' }),
})

export type SetVote = z.output<typeof SetVoteSchema>
export type CastBallot = z.output<typeof CastBallotSchema>
