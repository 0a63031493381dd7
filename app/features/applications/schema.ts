import { z } from 'zod'
import { locales } from '~/lib/locales'
import { terms } from '~/lib/terms'

const name = z
  .string({ error: 'applications:fault.name' })
  .trim()
  .min(1, { error: 'applications:fault.name' })
  .max(80, { error: 'applications:fault.name_long' })

const proof = z.string().max(10_000, { error: 'auth:confirm.wrong' }).optional()

const email = z
  .string({ error: 'applications:fault.email' })
  .trim()
  .max(200, { error: 'applications:fault.email' })
  .pipe(z.email({ error: 'applications:fault.email' }))

const chapter = z.string({ error: 'applications:fault.chapter' }).max(80)

const newPassword = z
  .string({ error: 'auth:password.short' })
  .min(1, { error: 'auth:password.short' })
  .max(1_000, { error: 'auth:password.long' })

/** An application as anyone may send it; the answers to a chapter's own questions are read apart. */
export const ApplySchema = z.object({
  chapter,
  givenName: name,
  familyName: name,
  email,
})
export type Apply = z.infer<typeof ApplySchema>

/** The version that her page named, ticked. */
const ticked = z.literal(terms.version, { error: 'settings:consents.missing' })

export const ConfirmApplicationSchema = z.object({ password: newPassword, terms: ticked })

export const InviteSchema = z.object({ chapter, email })

/** What the invitation does not say of her; chapter and e-mail it says itself. */
export const AcceptInvitationSchema = z.object({
  givenName: name,
  familyName: name,
  password: newPassword,
  terms: ticked,
})
export type AcceptInvitation = Omit<z.infer<typeof AcceptInvitationSchema>, 'terms'>

/** Her word that she knows the applicant; the box has to be ticked. */
export const VouchSchema = z.object({
  knows: z.literal('yes', { error: 'applications:fault.knows' }),
})

export const SuperviseSchema = z.object({
  member: z.uuid(),
  relation: z.enum(['none', 'superior', 'subordinate']),
})

/** A decision; one against her comes with the reason that she will read. */
export const DecideSchema = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('approve'), proof }),
    z.object({
      decision: z.literal('decline'),
      reason: z
        .string({ error: 'applications:fault.reason' })
        .trim()
        .min(5, { error: 'applications:fault.reason' })
        .max(1_000, { error: 'applications:fault.reason_long' }),
      proof,
    }),
  ],
  { error: 'applications:fault.decision' },
)

/** An appeal, and the service whose coordinators shall look again. */
export const AppealSchema = z.object({
  chapter,
  appeal: z
    .string({ error: 'applications:fault.appeal' })
    .trim()
    .min(5, { error: 'applications:fault.appeal' })
    .max(2_000, { error: 'applications:fault.appeal_long' }),
})

const fewAnswers = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** One more question of a chapter; the answers to choose from are typed one a line. */
export const AskQuestionSchema = z
  .object({
    chapter,
    kind: z.enum(['text', 'choice', 'yes_no'], { error: 'applications:fault.question' }),
    label: z
      .string({ error: 'applications:fault.question' })
      .trim()
      .min(3, { error: 'applications:fault.question' })
      .max(200, { error: 'applications:fault.question' }),
    language: z.enum(locales, { error: 'applications:fault.question' }),
    english: z.string().trim().max(200, { error: 'applications:fault.question' }).optional(),
    choices: z
      .string()
      .max(2_000, { error: 'applications:fault.choices' })
      .default('')
      .transform(fewAnswers),
    isRequired: z.boolean().default(false),
  })
  .refine(
    ({ kind, choices }) =>
      kind !== 'choice' ||
      (choices.length >= 2 && choices.length <= 10 && choices.every((it) => it.length <= 100)),
    { path: ['choices'], error: 'applications:fault.choices' },
  )
export type AskQuestion = z.infer<typeof AskQuestionSchema>
