import { useT } from '~/shell'
import { times, topics } from '../../terms'
import { spoken, spokenNames } from '../languages'
import { Choices } from './choices'

type Props = { chosen: readonly string[]; legend: string; errors?: string[] | null | undefined }

/** A tick for each topic. */
export function TopicChoices(props: Props) {
  const t = useT('mentoring')
  const options = topics.map((value) => ({ value, label: t(`topic.${value}`) }))
  return <Choices name="topics" options={options} {...props} />
}

/** A tick for each language, by its own name. */
export function LanguageChoices(props: Props) {
  const options = spoken.map((value) => ({
    value,
    label: spokenNames[value],
    lang: value === 'sr' ? 'sr-Latn' : value,
  }))
  return <Choices name="languages" options={options} {...props} />
}

/** A tick for each time of day or week. */
export function TimeChoices(props: Props) {
  const t = useT('mentoring')
  const options = times.map((value) => ({ value, label: t(`time.${value}`) }))
  return <Choices name="times" options={options} {...props} />
}
