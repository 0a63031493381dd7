import { formatMoment } from '~/lib/dates'
import type { OwnData } from './gather-own-data.server'
import type { Line, Section, Words } from './own-page-words'

/** The votes of the board that she set or followed, and what she said in others. */
export function votedBy(data: OwnData, { locale, t }: Words): Section {
  const at = (moment: Date) => formatMoment(moment.toISOString(), locale)
  const set = data.votesSet.map((it): Line => [at(it.setAt), t('audit:type.positions.vote_set')])
  const followed = data.votesFollowed.map((): Line => [t('vote:set.observers'), ''])
  const said = data.ballots.map(
    (it): Line => [
      at(it.at),
      [t(`vote:choice.${it.choice}`), it.reason].filter(Boolean).join('\n'),
    ],
  )
  return {
    heading: t('vote:ballots.title'),
    entries: [...set, ...followed, ...said].map((line) => [line]),
  }
}
