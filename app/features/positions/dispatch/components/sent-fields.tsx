import { Choices } from '~/components/choices'
import { SelectField, TextField } from '~/components/fields'
import type { Addressee } from '~/features/positions/dispatch/list-addressees.server'
import { ways } from '~/features/positions/dispatch/schema'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { addressees: Addressee[]; typed: Record<string, string>; errors?: FormErrors }

/** To whom, on which day and how a position was sent, and what is expected of it. */
export function SentFields({ addressees, typed, errors = {} }: Props) {
  const t = useT('dispatch')
  const offered = addressees.filter(({ isOver, value }) => !isOver || value === typed.to)
  return (
    <>
      <SelectField
        name="to"
        label={t('to.label')}
        options={[
          { value: '', label: t('to.choose') },
          ...offered.map(({ value, name }) => ({ value, label: name })),
        ]}
        defaultValue={typed.to}
        errors={errors.to}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="sentOn"
          type="date"
          label={t('sent.label')}
          defaultValue={typed.sentOn}
          errors={errors.sentOn}
        />
        <TextField
          name="reference"
          label={t('reference.label')}
          defaultValue={typed.reference}
          errors={errors.reference}
        />
      </div>
      <Choices
        kind="radio"
        name="way"
        legend={t('way.legend')}
        options={ways.map((it) => ({ value: it, label: t(`way.${it}`) }))}
        chosen={[typed.way ?? '']}
        errors={errors.way}
      />
      <TextField
        name="replyBy"
        type="date"
        label={t('reply_by.label')}
        hint={t('reply_by.hint')}
        defaultValue={typed.replyBy}
        errors={errors.replyBy}
      />
      <Choices
        name="isPublic"
        legend={t('public.legend')}
        options={[{ value: 'yes', label: t('public.dispatch') }]}
        chosen={[typed.isPublic ?? '']}
      />
      <Choices
        name="isGivenEarly"
        legend={t('embargo.legend')}
        options={[{ value: 'yes', label: t('embargo.given') }]}
        chosen={[typed.isGivenEarly ?? '']}
        errors={errors.isGivenEarly}
      />
    </>
  )
}
