import { Choices } from '~/components/choices'
import { TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { stances } from '../stances'

type Props = {
  answer: { stance: string | null; words: string }
  version: number
  typed?: Record<string, string> | undefined
  errors?: FormErrors | undefined
}

/** What a chapter answers: sent to the board, or kept for its coordinators. */
export function AnswerForm({ answer, version, typed, errors = {} }: Props) {
  const t = useT('consultation')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="version" value={version} />
      <p>{t('answer.readers')}</p>
      <Choices
        name="stance"
        kind="radio"
        legend={t('stance.label')}
        options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
        chosen={[typed?.stance ?? answer.stance ?? '']}
        errors={errors.stance ?? errors.version}
      />
      <TextArea
        name="words"
        label={t('answer.label')}
        rows={8}
        defaultValue={typed?.words ?? answer.words}
        errors={errors.words ?? errors.meant}
      />
      <p className="flex flex-wrap gap-3">
        <button className="btn" type="submit" name="meant" value="send">
          {t('answer.send')}
        </button>
        <button className="btn-quiet" type="submit" name="meant" value="save">
          {t('answer.keep')}
        </button>
      </p>
    </form>
  )
}
