import { Choices } from '~/components/choices'
import { SelectField, TextArea, TextField } from '~/components/fields'
import { localeNames, locales } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'
import { criteria, usualWeights } from '../terms'
import { topicOptions } from './choosable'

export type TypedRound = Record<string, string | string[] | undefined>

/** What a round asks, as its desk writes it. `typed` is what stands in the fields. */
export function RoundFields({ typed, errors }: { typed: TypedRound; errors: FormErrors }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const text = (name: string, usual = '') => String(typed[name] ?? usual)
  const bands = ['1', '2', '3', '4', '5'].map((value) => ({
    value,
    label: t('members:band_of', { band: value, name: t(`members:band.${value}`) }),
  }))
  return (
    <>
      <TextField
        name="title"
        label={t('round.title')}
        maxLength={120}
        defaultValue={text('title')}
        errors={errors.title}
      />
      <SelectField
        name="language"
        label={t('round.language')}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        defaultValue={text('language', locale)}
        errors={errors.language}
      />
      <TextArea
        name="about"
        label={t('round.about')}
        hint={t('round.about_hint')}
        rows={4}
        defaultValue={text('about')}
        errors={errors.about}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {(['enrolFrom', 'enrolUntil', 'startsOn', 'endsOn'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="date"
            label={t(dayKeys[name])}
            defaultValue={text(name)}
            errors={errors[name]}
          />
        ))}
        <SelectField
          name="mentorBand"
          label={t('round.mentor_band')}
          options={bands}
          defaultValue={text('mentorBand', '1')}
          errors={errors.mentorBand}
        />
        <SelectField
          name="menteeBand"
          label={t('round.mentee_band')}
          options={bands}
          defaultValue={text('menteeBand', '5')}
          errors={errors.menteeBand}
        />
      </div>
      <TextField
        name="memberMonths"
        type="number"
        min={0}
        max={120}
        label={t('round.member_months')}
        defaultValue={text('memberMonths', '0')}
        errors={errors.memberMonths}
      />
      <Choices
        name="topics"
        legend={t('round.topics')}
        hint={t('round.topics_hint')}
        options={topicOptions(t)}
        chosen={[typed.topics ?? []].flat()}
        errors={errors.topics}
      />
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{t('match.weights')}</legend>
        <p className="hint">{t('match.weights_hint')}</p>
        <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
          {criteria.map((it) => (
            <TextField
              key={it}
              name={`weights.${it}`}
              type="number"
              min={0}
              max={10}
              label={t(`criterion.${it}`)}
              defaultValue={text(`weights.${it}`, String(usualWeights[it]))}
              errors={errors[`weights.${it}`]}
            />
          ))}
        </div>
        {errors.weights && <p className="fault">{t('round.weights_none')}</p>}
      </fieldset>
    </>
  )
}

const dayKeys = {
  enrolFrom: 'round.enrol_from',
  enrolUntil: 'round.enrol_until',
  startsOn: 'round.starts_on',
  endsOn: 'round.ends_on',
} as const
