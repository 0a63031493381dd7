import { Choices } from '~/components/choices'
import { SelectField, TextArea } from '~/components/fields'
import { spokenOptions } from '~/lib/spoken-languages'
import { useT } from '~/shell'
import { meetingOptions, timeOptions, topicOptions } from '../../components/choosable'
import { circles, limits } from '../schema'

export type OfferState = {
  audience: string
  capacity: string
  topics: string[]
  languages: string[]
  meeting: string
  times: string[]
  about: string
  version: string
}

type Props = { state: OfferState; errors?: Record<string, string[] | null>; isNew: boolean }

/** What a mentor says of herself: who may see it, how many she takes on, on what, how and when. */
export function OfferForm({ state, errors = {}, isNew }: Props) {
  const t = useT('mentors')
  const capacities = Array.from({ length: limits.capacity }, (_, n) => String(n + 1))
  return (
    <form method="post" action="/mentoring/offer" className="card grid gap-5" noValidate>
      <input type="hidden" name="version" value={state.version} />
      <Choices
        name="topics"
        legend={t('offer.topics')}
        options={topicOptions(t)}
        chosen={state.topics}
        errors={errors.topics}
      />
      <Choices
        name="languages"
        legend={t('offer.languages')}
        options={spokenOptions}
        chosen={state.languages}
        errors={errors.languages}
      />
      <SelectField
        name="meeting"
        label={t('offer.meeting')}
        defaultValue={state.meeting}
        errors={errors.meeting}
        options={meetingOptions(t)}
      />
      <Choices
        name="times"
        legend={t('offer.times')}
        options={timeOptions(t)}
        chosen={state.times}
        errors={errors.times}
      />
      <TextArea
        name="about"
        label={t('offer.about')}
        hint={t('offer.about_hint')}
        rows={5}
        defaultValue={state.about}
        errors={errors.about}
      />
      <SelectField
        name="capacity"
        label={t('offer.capacity')}
        hint={t('offer.capacity_hint')}
        defaultValue={state.capacity}
        errors={errors.capacity}
        options={capacities.map((it) => ({ value: it, label: it }))}
      />
      <SelectField
        name="audience"
        label={t('offer.audience')}
        defaultValue={state.audience}
        errors={errors.audience}
        options={circles.map((it) => ({ value: it, label: t(`offer.circle.${it}`) }))}
      />
      <button className="btn" type="submit">
        {t(isNew ? 'offer.submit' : 'offer.save')}
      </button>
    </form>
  )
}
