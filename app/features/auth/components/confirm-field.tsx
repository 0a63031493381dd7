import { TextField } from '~/components/fields'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'

/**
 * Asks who she is once more before a dangerous act; nothing when she proved it lately. The form's
 * action gives what was typed, the field `proof`, to `confirmIdentity`.
 */
export function ConfirmField({
  asked,
  errors,
}: {
  asked: ProofAsked
  errors?: string[] | null | undefined
}) {
  const t = useT('auth')
  if (asked === 'none') return null
  return (
    <TextField
      name="proof"
      type="password"
      autoComplete="current-password"
      label={t('confirm.label')}
      hint={t('confirm.why')}
      errors={errors}
    />
  )
}
