import { formatMoment } from '~/lib/dates'
import type { OwnData } from './gather-own-data.server'
import type { Line, Section, Words } from './own-page-words'

/** Where chapters were asked: what she opened, said, answered for her service and decided. */
export function consultedBy(data: OwnData, { locale, t }: Words): Section {
  const at = (moment: Date) => formatMoment(moment.toISOString(), locale)
  const opened = data.consultationsOpened.map(
    (it): Line => [at(it.openedAt), t('audit:type.positions.consultation_opened')],
  )
  const said = data.viewsGiven.map(
    (it): Line => [
      t('consultation:comment.yours'),
      [it.section, it.body].filter(Boolean).join('\n'),
    ],
  )
  const answered = data.answersWritten.map(
    (it): Line => [
      at(it.writtenAt),
      [it.stance ? t(`consultation:stance.${it.stance}`) : '', it.body].filter(Boolean).join('\n'),
    ],
  )
  const decided = data.outcomesGiven.map(
    (it): Line => [
      it.outcomeAt ? at(it.outcomeAt) : '',
      [t(`consultation:outcome.${it.outcome}`), it.outcomeReason].filter(Boolean).join('\n'),
    ],
  )
  return {
    heading: t('consultation:title'),
    entries: [...opened, ...said, ...answered, ...decided].map((line) => [line]),
  }
}
