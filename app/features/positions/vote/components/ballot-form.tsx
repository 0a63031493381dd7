import { Choices } from '~/components/choices'
import { TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import type { Choice } from '../vote-record'

type Props = {
  paper: { choice: Choice; reason: string; seen: number }
  typed?: Record<string, string>
  errors?: FormErrors
}

const offered = ['for', 'against', 'abstain', 'recuse'] as const

/** What she votes and, if she wishes, why; and the way to take it back. */
export function BallotForm({ paper, typed, errors = {} }: Props) {
  const t = useT('vote')
  const hasVoted = paper.choice !== 'none'
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="seen" value={paper.seen} />
      <Choices
        name="choice"
        kind="radio"
        legend={t('choice.label')}
        hint={t('choice.recuse_hint')}
        options={offered.map((value) => ({ value, label: t(`choice.${value}`) }))}
        chosen={[typed?.choice ?? paper.choice]}
        errors={errors.choice ?? errors.seen}
      />
      <TextArea
        name="reason"
        label={t('cast.reason')}
        hint={t('cast.reason_hint')}
        rows={3}
        defaultValue={typed?.reason ?? paper.reason}
        errors={errors.reason}
      />
      <p className="hint">{t('cast.until')}</p>
      <p className="flex flex-wrap gap-3">
        <button className="btn" type="submit">
          {t(hasVoted ? 'cast.change' : 'cast.submit')}
        </button>
      </p>
    </form>
  )
}

/** Taking back what she said: a form of its own, for the other's choice would be sent with it. */
export function TakeBackForm({ seen }: { seen: number }) {
  const t = useT('vote')
  return (
    <form method="post">
      <input type="hidden" name="seen" value={seen} />
      <button className="btn-bare" type="submit" name="choice" value="none">
        {t('cast.take_back')}
      </button>
    </form>
  )
}
