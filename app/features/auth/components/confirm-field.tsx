import { TextField } from '~/components/fields'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'
import { FactorProof } from './factor-proof'

type Props = { asked: ProofAsked; errors?: string[] | null | undefined }

/**
 * Asks who she is once more before a dangerous act, by her second factor or her password; nothing
 * when she proved it lately. The form's action gives the field `proof` to `confirmIdentity`.
 */
export function ConfirmField({ asked, errors }: Props) {
  const t = useT('auth')
  if (asked === 'none') return null
  if (asked !== 'password')
    return <FactorProof asked={asked} label={t('factor:confirm.label')} errors={errors} />
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
