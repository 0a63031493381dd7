import { Choices } from '~/components/choices'
import { TextArea, TextField } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { spokenOptions } from '~/lib/spoken-languages'
import { useT } from '~/shell'
import { meetingOptions, timeOptions, topicOptions } from './choosable'

export type TypedEnrolment = {
  part: string
  capacity: string
  offers: string[]
  wants: string[]
  languages: string[]
  meeting: string
  times: string[]
  about: string
  goals: string
}

type Props = {
  topics: string[]
  /** What the rules of the round let her be. */
  parts: { asMentor: boolean; asMentee: boolean }
  typed: TypedEnrolment
  errors: FormErrors
  version: number
}

// What she does not take part as steps aside, by the choice alone; never while it holds a fault.
const unlessMentee = 'group-has-[[value=mentor]:checked]:hidden'
const unlessMentor = 'group-has-[[value=mentee]:checked]:hidden'

/** What a member says of herself when she enrols: as a mentee, as a mentor, or both. */
export function EnrolForm({ topics, parts, typed, errors, version }: Props) {
  const t = useT('mentoring')
  const offered = [
    ...(parts.asMentee ? ['mentee'] : []),
    ...(parts.asMentor ? ['mentor'] : []),
    ...(parts.asMentee && parts.asMentor ? ['both'] : []),
  ]
  const isMentorFaulty = errors.offers || errors.capacity || errors.about
  return (
    <form method="post" className="group grid gap-5" noValidate>
      <input type="hidden" name="version" value={version} />
      <div className="card grid gap-5">
        <Choices
          name="part"
          kind="radio"
          legend={t('enrol.part')}
          options={offered.map((value) => ({ value, label: t(`enrolled_as.${value}`) }))}
          chosen={[typed.part || (offered[0] ?? '')]}
          errors={errors.part}
        />
        <Choices
          name="languages"
          legend={t('enrol.languages')}
          hint={t('enrol.languages_hint')}
          options={spokenOptions}
          chosen={typed.languages}
          errors={errors.languages}
        />
        <Choices
          name="meeting"
          kind="radio"
          legend={t('enrol.meeting')}
          options={meetingOptions(t)}
          chosen={[typed.meeting]}
          errors={errors.meeting}
        />
        <Choices
          name="times"
          legend={t('enrol.times')}
          options={timeOptions(t)}
          chosen={typed.times}
          errors={errors.times}
        />
      </div>
      {parts.asMentee && (
        <fieldset className={`card grid gap-5 ${errors.wants || errors.goals ? '' : unlessMentee}`}>
          <legend className="float-left w-full text-lg font-bold">{t('enrol.as_mentee')}</legend>
          <p className="hint clear-both">{t('enrol.as_mentee_hint')}</p>
          <Choices
            name="wants"
            legend={t('enrol.wants')}
            options={topicOptions(t, topics)}
            chosen={typed.wants}
            errors={errors.wants}
          />
          <TextArea
            name="goals"
            label={t('enrol.goals')}
            hint={t('enrol.goals_hint')}
            rows={4}
            defaultValue={typed.goals}
            errors={errors.goals}
          />
        </fieldset>
      )}
      {parts.asMentor && (
        <fieldset className={`card grid gap-5 ${isMentorFaulty ? '' : unlessMentor}`}>
          <legend className="float-left w-full text-lg font-bold">{t('enrol.as_mentor')}</legend>
          <p className="hint clear-both">{t('enrol.as_mentor_hint')}</p>
          <Choices
            name="offers"
            legend={t('enrol.offers')}
            options={topicOptions(t, topics)}
            chosen={typed.offers}
            errors={errors.offers}
          />
          <TextField
            name="capacity"
            type="number"
            min={1}
            max={5}
            label={t('enrol.capacity')}
            defaultValue={typed.capacity}
            errors={errors.capacity}
          />
          <TextArea
            name="about"
            label={t('enrol.about')}
            hint={t('enrol.about_hint')}
            rows={4}
            defaultValue={typed.about}
            errors={errors.about}
          />
        </fieldset>
      )}
      <button className="btn" type="submit">
        {t(version > 0 ? 'enrol.save' : 'enrol.submit')}
      </button>
    </form>
  )
}
