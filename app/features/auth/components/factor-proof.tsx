import { TextField } from '~/components/fields'
import { useT } from '~/shell'
import type { FactorAsked } from '../viewer'

type Props = {
  asked: FactorAsked
  label: string
  errors?: string[] | null | undefined
  /** Only the app's digits are typed here: a phone shows its keys for numbers. */
  isDigits?: boolean
}

/** The field `proof` for a code, and beside it the way by a passkey. */
export function FactorProof({ asked, label, errors, isDigits }: Props) {
  const t = useT('factor')
  return (
    <>
      <TextField
        name="proof"
        label={label}
        hint={asked.demoCode ? t('login.demo', { code: asked.demoCode }) : undefined}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        inputMode={isDigits ? 'numeric' : undefined}
        errors={errors}
      />
      {asked.passkey && (
        <button
          type="button"
          className="btn-quiet"
          data-passkey="sign"
          data-field="proof"
          data-options={JSON.stringify(asked.passkey)}
          data-failed={t('passkey.sign_failed')}
          hidden
        >
          {t('passkey.sign')}
        </button>
      )}
    </>
  )
}
