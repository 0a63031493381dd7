import { z } from 'zod'
import { offices } from '~/features/auth/viewer'

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
  proof: z.string().max(10_000, { error: 'auth:confirm.wrong' }).optional(),
})

const proof = z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional()
const name = z.string().max(200).default('')
const member = z
  .string({ error: 'mandates:grant.member_missing' })
  .max(100, { error: 'mandates:grant.member_missing' })

/** Giving an office: `name` is what she was looked for by, the days are counted with both ends. */
export const AppointMemberSchema = z
  .object({
    name,
    member,
    office: z.enum(offices, { error: 'mandates:grant.office_missing' }),
    from: z.string({ error: 'mandates:grant.from_bad' }),
    until: z.string({ error: 'mandates:grant.until_bad' }),
    proof,
  })
  .superRefine(({ from, until }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!isDayWithin(from, -1, 366)) return refuse('from', 'mandates:grant.from_bad')
    const length = (Date.parse(until) - Date.parse(from)) / day
    if (!isDay(until) || length < 0 || length > mostYears * 366 || !isDayWithin(until, -1, 9_999))
      refuse('until', 'mandates:grant.until_bad')
  })
export type AppointMember = z.infer<typeof AppointMemberSchema>

/** Taking a member into an association: whom, and what she was looked for by. */
export const AddToAssociationSchema = z.object({ name, member })

/** Handing a coordinator's post over: to whom, and until when she is to hold it. */
export const HandOverSchema = z.object({
  name,
  member,
  until: z
    .string({ error: 'mandates:grant.until_bad' })
    .refine((text) => isDayWithin(text, 0, mostYears * 366), { error: 'mandates:grant.until_bad' }),
  proof,
})
export type HandOver = z.infer<typeof HandOverSchema>

/** How long an office may be given for at a time. */
const mostYears = 4

/** A day of the calendar, from tomorrow to two years ahead; the 31st of February is none. */
function isComingDay(text: string): boolean {
  return isDayWithin(text, 0, 731)
}

function isDayWithin(text: string, after: number, before: number): boolean {
  if (!isDay(text)) return false
  const ahead = Date.parse(`${text}T00:00:00Z`) - Date.now()
  return ahead > after * day && ahead < before * day
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success
}

/** What a coordinator decides about a roster that came in: `hash` names the plan that she saw. */
export const DecideImportSchema = z.object({
  intent: z.enum(['commit', 'withdraw', 'again', 'undo']),
  hash: z.string().max(64).default(''),
  proof: z.string().max(10_000).optional(),
})
