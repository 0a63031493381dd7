import { formatMoment } from '~/lib/dates'
import type { OwnData } from './gather-own-data.server'
import type { Line, Section, Words } from './own-page-words'

/** What she began, wrote, said and signed where positions are drafted and published. */
export function draftedBy(data: OwnData, { locale, t }: Words): Section {
  const at = (moment: Date) => formatMoment(moment.toISOString(), locale)
  const begun = data.positionsBegun.map(
    (it): Line => [at(it.begunAt), t('audit:type.positions.position_begun')],
  )
  const written = data.sectionTexts.map(
    (it): Line => [at(it.writtenAt), `${it.heading}\n${it.body}`.trim()],
  )
  const said = data.sectionComments.map((it): Line => [at(it.writtenAt), it.body])
  const agreed = data.namingsAgreed.map(
    (it): Line => [at(it.agreedAt), t('audit:type.positions.naming_agreed')],
  )
  const signed = data.positionsSigned.map(
    (it): Line => [at(it.signedAt), `${t('audit:type.positions.position_signed')}: ${it.number}`],
  )
  return {
    heading: t('positions:list.title'),
    entries: [...begun, ...written, ...said, ...agreed, ...signed].map((line) => [line]),
  }
}
