import type { Translate } from '~/shell'
import { languages } from '../rounds/schema'
import { meetingForms, times, topics } from '../terms'

/** A language by its own name, as everyone who speaks it knows it. */
const ownNames: Record<(typeof languages)[number], string> = {
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  sr: 'Srpski · Српски',
  mk: 'Македонски',
  bg: 'Български',
  ro: 'Română',
  en: 'English',
}

export const languageOptions = languages.map((value) => ({
  value,
  label: ownNames[value],
  lang: value,
}))

/** Topics as choices, in the order of the reader's words; all of them, or those that a round asks for. */
export function topicOptions(t: Translate, some: readonly string[] = topics) {
  return some.map((value) => ({ value, label: t(`mentoring:topic.${value}`) }))
}

/** How they could meet, as choices. */
export function meetingOptions(t: Translate) {
  return meetingForms.map((value) => ({ value, label: t(`mentoring:meeting_form.${value}`) }))
}

/** When they have time, as choices. */
export function timeOptions(t: Translate) {
  return times.map((value) => ({ value, label: t(`mentoring:time.${value}`) }))
}
