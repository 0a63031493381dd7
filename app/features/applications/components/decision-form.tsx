import { TextArea } from '~/components/fields'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'

type Props = {
  isComplete: boolean
  asked: ProofAsked
  reason?: string
  errors?: Record<string, string[] | null>
}

/** Approving, once enough members vouched; declining, with a reason. */
export function DecisionForm({ isComplete, asked, reason, errors }: Props) {
  const t = useT('applications')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <h2>{t('decide.title')}</h2>
      <p>{t(isComplete ? 'decide.lead' : 'decide.waits')}</p>
      <ConfirmField asked={asked} errors={errors?.proof} />
      {isComplete && (
        <button className="btn" type="submit" name="decision" value="approve">
          {t('decide.approve')}
        </button>
      )}
      <TextArea
        name="reason"
        label={t('decide.reason')}
        hint={t('decide.reason_hint')}
        rows={3}
        defaultValue={reason}
        errors={errors?.reason}
      />
      <button className="btn-quiet" type="submit" name="decision" value="decline">
        {t('decide.decline')}
      </button>
    </form>
  )
}
