import type { OwnData } from './gather-own-data.server'
import { datesIn, type Section, type Words } from './own-page-words'

/** What she offers as a mentor, what she asked, and that she keeps apart from somebody. */
export function mentoringOf({ mentorOffers, requests, blocks }: OwnData, words: Words): Section[] {
  const { t } = words
  const { day, span } = datesIn(words)
  return [
    {
      heading: t('mentors:offer.open'),
      entries: mentorOffers.map((it) => [[day(it.changedAt), it.about]]),
    },
    {
      heading: t('mentors:own.title'),
      entries: requests.map((it) => [
        [`${day(it.askedAt)}, ${t(`mentors:state.asked.${it.answer ?? 'open'}`)}`, it.words],
      ]),
    },
    {
      heading: t('blocks:title'),
      entries: blocks.map((it) => [[span(it), t(`blocks:short.${it.scope}`)]]),
    },
  ]
}
