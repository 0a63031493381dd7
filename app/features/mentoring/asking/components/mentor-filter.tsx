import { Choices } from '~/components/choices'
import { SelectField } from '~/components/fields'
import { localName } from '~/lib/locales'
import { nameSpoken, spokenOptions } from '~/lib/spoken-languages'
import { useShell, useT } from '~/shell'
import { meetingOptions, topicOptions } from '../../components/choosable'

type Props = {
  asked: { topics: string[]; languages: string[]; chapter: string; meeting: string }
  services: Array<{ id: string; names: Record<string, string> }>
}

/** What she looks for in a mentor, as a plain form: the page is the answer. */
export function MentorFilter({ asked, services }: Props) {
  const { locale } = useShell()
  const t = useT('mentors')
  const service = services.find(({ id }) => id === asked.chapter)
  const chosen = [
    ...asked.topics.map((it) => t(`mentoring:topic.${it}`)),
    ...asked.languages.map(nameSpoken),
    ...(service ? [localName(service.names, locale)] : []),
    ...(asked.meeting ? [t(`mentoring:meeting_form.${asked.meeting}`)] : []),
  ]
  const any = { value: '', label: t('list.any') }
  return (
    <details className="card">
      <summary className="min-h-tap content-center font-semibold">
        {t('list.filter')}
        {chosen.length > 0 && <span className="hint block font-normal">{chosen.join(' · ')}</span>}
      </summary>
      <form method="get" action="/mentoring/mentors" className="mt-4 grid gap-4">
        <Choices
          name="topics"
          legend={t('offer.topics')}
          options={topicOptions(t)}
          chosen={asked.topics}
        />
        <Choices
          name="languages"
          legend={t('offer.languages')}
          options={spokenOptions}
          chosen={asked.languages}
        />
        <SelectField
          name="chapter"
          label={t('list.chapter')}
          defaultValue={asked.chapter}
          options={[
            any,
            ...services.map(({ id, names }) => ({ value: id, label: localName(names, locale) })),
          ]}
        />
        <SelectField
          name="meeting"
          label={t('offer.meeting')}
          defaultValue={asked.meeting}
          options={[any, ...meetingOptions(t).filter(({ value }) => value !== 'either')]}
        />
        <button className="btn" type="submit">
          {t('list.submit')}
        </button>
      </form>
    </details>
  )
}
