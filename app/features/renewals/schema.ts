import { z } from 'zod'

/** So that a term is always longer than what is past of it when it is renewed on its last day. */
export const limits = { months: { min: 6, max: 60 }, grace: { min: 7, max: 90 } }

const whole = (name: 'months' | 'grace') => {
  const error = `renewals:rule.${name}_bad`
  const { min, max } = limits[name]
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

/** When memberships of a chapter are to be renewed: every so many months, with so many days of grace. */
export const SetRenewalRuleSchema = z.object({
  months: whole('months'),
  grace: whole('grace'),
  proof: z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional(),
})

/** Which of her memberships she confirms. */
export const RenewOwnSchema = z.object({ membership: z.string().max(100) })
