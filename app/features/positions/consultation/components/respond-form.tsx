import { Choices } from '~/components/choices'
import { TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { outcomes } from '../stances'

type Props = {
  answer: { outcome: string | null; reason: string; version: number }
  typed?: Record<string, string> | undefined
  errors?: FormErrors | undefined
}

/** What the board did with an answer, and why. */
export function RespondForm({ answer, typed, errors = {} }: Props) {
  const t = useT('consultation')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="version" value={answer.version} />
      <p>{t('response.lead')}</p>
      <Choices
        name="outcome"
        kind="radio"
        legend={t('response.title')}
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        chosen={[typed?.outcome ?? answer.outcome ?? '']}
        errors={errors.outcome ?? errors.version}
      />
      <TextArea
        name="reason"
        label={t('reason.label')}
        rows={4}
        defaultValue={typed?.reason ?? answer.reason}
        errors={errors.reason}
      />
      <button className="btn" type="submit">
        {t('response.submit')}
      </button>
    </form>
  )
}
