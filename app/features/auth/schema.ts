import { z } from 'zod'

// A form may carry one value a field; an array of e-mails (CVE-2023-7028) is no e-mail.
const line = (most: number) => z.string().max(most)

export const SignInSchema = z.object({
  email: line(200).trim().min(3),
  password: line(1_000).min(1),
})
export const ForgotSchema = z.object({ email: line(200).trim().min(3) })
export const ResetSchema = z.object({
  password: line(1_000).min(1, { error: 'auth:password.short' }),
})
export const ChangePasswordSchema = z.object({
  current: line(1_000).min(1, { error: 'auth:confirm.wrong' }),
  password: line(1_000).min(1, { error: 'auth:password.short' }),
})
