import type { Translate } from '~/shell'
import { meetingForms, times, topics } from '../terms'

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
