import { type Topic, topics } from '~/features/mentoring/terms'

/** What a mentee asks for herself; no position is about it. */
const personal = ['self_confidence', 'public_speaking', 'teamwork', 'work_abroad'] as const

export type Theme = Exclude<Topic, (typeof personal)[number]>

/** What a position is about: the topics of mentoring but the personal ones, in their order and words. */
export const themes = topics.filter(isOfService)

/** True for one of the themes. */
export function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value)
}

function isOfService(topic: Topic): topic is Theme {
  return !(personal as readonly Topic[]).includes(topic)
}
