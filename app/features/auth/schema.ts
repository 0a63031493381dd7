import { z } from 'zod'
import { terms } from '~/lib/terms'

// A form may carry one value a field; an array of e-mails (CVE-2023-7028) is no e-mail.
const email = z.string().max(200).trim().min(3)

/** A password as typed; what is wrong with a new one is told by refusePassword. */
function password(missing: string) {
  return z
    .string({ error: missing })
    .min(1, { error: missing })
    .max(1_000, { error: 'auth:password.long' })
}

export const SignInSchema = z.object({ email, password: password('auth:login.missing') })
export const ForgotSchema = z.object({ email })
/** What proves who she is: a password, a code, or what a passkey signed. */
const proof = z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional()

export const EnrolTotpSchema = z.object({
  code: z.string({ error: 'factor:app.wrong' }).max(20, { error: 'factor:app.wrong' }),
  sealed: z.string({ error: 'factor:app.stale' }).max(1_000, { error: 'factor:app.stale' }),
  proof,
})
export const EnrolPasskeySchema = z.object({
  label: z
    .string({ error: 'factor:passkey.label_missing' })
    .trim()
    .min(1, { error: 'factor:passkey.label_missing' })
    .max(60, { error: 'factor:passkey.label_missing' }),
  answer: z
    .string({ error: 'factor:passkey.wrong' })
    .max(10_000, { error: 'factor:passkey.wrong' }),
  proof,
})
export const ResetSchema = z.object({
  password: password('auth:password.short'),
  /** Ticked with a first password. */
  terms: z.literal(terms.version, { error: 'settings:consents.missing' }).optional(),
})
export const ChangePasswordSchema = z.object({
  current: password('auth:confirm.wrong'),
  password: password('auth:password.short'),
})
