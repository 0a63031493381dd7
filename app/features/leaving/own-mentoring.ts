import { partOf } from '~/features/mentoring/rounds/part-of'
import type { OwnData } from './gather-own-data.server'
import { datesIn, type Section, type Words } from './own-page-words'

/** Where she enrolled, what she offers as a mentor, what she asked, and that she keeps apart from somebody. */
export function mentoringOf(data: OwnData, words: Words): Section[] {
  const { enrolments, mentorOffers, requests, blocks } = data
  const { t } = words
  const { day, span } = datesIn(words)
  return [
    {
      heading: t('mentoring:rounds.title'),
      entries: enrolments.map((it) => [
        [day(it.enrolledAt), it.round.title],
        [t(`mentoring:enrolled_as.${partOf(it)}`), it.withdrawnAt && day(it.withdrawnAt)],
        [t('mentoring:enrol.about'), it.about],
        [t('mentoring:enrol.goals'), it.goals],
      ]),
    },
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
