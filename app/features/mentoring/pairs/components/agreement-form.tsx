import { TextArea } from '~/components/fields'
import { limits } from '~/features/mentoring/pairs/schema'
import { meetingForms, rhythms } from '~/features/mentoring/terms'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { Choice } from './choices'

type Props = {
  version: number
  written: Record<string, string>
  errors?: FormErrors
}

/** How the two want to work together; the version says on which text it was written. */
export function AgreementForm({ version, written, errors = {} }: Props) {
  const t = useT('pairs')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <p className="hint">{t('agreement.hint')}</p>
      <input type="hidden" name="version" value={version} />
      <Choice
        name="rhythm"
        label={t('agreement.rhythm')}
        values={rhythms}
        texts="rhythm"
        chosen={written.rhythm}
        errors={errors.rhythm}
      />
      <Choice
        name="meeting"
        label={t('agreement.meeting')}
        values={meetingForms}
        texts="meeting_form"
        chosen={written.meeting}
        errors={errors.meeting}
      />
      <TextArea
        name="words"
        label={t('agreement.words')}
        hint={t('agreement.words_hint')}
        rows={6}
        maxLength={limits.words}
        defaultValue={written.words}
        errors={errors.words}
      />
      <button className="btn" type="submit">
        {t('agreement.save')}
      </button>
    </form>
  )
}
