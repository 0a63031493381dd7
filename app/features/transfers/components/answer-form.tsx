import { TextArea } from '~/components/fields'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import { useT } from '~/shell'

type Props = {
  side: 'from' | 'to'
  asked: ProofAsked
  reason?: string
  errors?: Record<string, string[] | null>
}

/** The answer of one side to a transfer. */
export function AnswerForm({ side, asked, reason, errors }: Props) {
  const t = useT('transfers')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <p>{t(`answer.lead_${side}`)}</p>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t('answer.choice')}</legend>
        {(['consent', 'refuse'] as const).map((it) => (
          <label key={it} className="flex min-h-tap items-center gap-3">
            <input type="radio" name="answer" value={it} className="size-5" />
            {t(`answer.${it}`)}
          </label>
        ))}
        {errors?.answer && <p className="fault">{t('answer.missing')}</p>}
      </fieldset>
      <TextArea
        name="reason"
        label={t('answer.reason')}
        rows={3}
        defaultValue={reason}
        errors={errors?.reason}
      />
      <ConfirmField asked={asked} errors={errors?.proof} />
      <button className="btn" type="submit">
        {t('answer.submit')}
      </button>
    </form>
  )
}
