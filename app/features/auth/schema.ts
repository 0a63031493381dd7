import { z } from 'zod'

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
export const ResetSchema = z.object({ password: password('auth:password.short') })
export const ChangePasswordSchema = z.object({
  current: password('auth:confirm.wrong'),
  password: password('auth:password.short'),
})
