import type { OwnData } from './gather-own-data.server'
import { datesIn, type Section, type Words } from './own-page-words'

/** The units in which a member served and the lines of command that she declared, for the page of her data. */
export function servedIn(data: OwnData, words: Words): Section[] {
  const { t } = words
  const { day, span } = datesIn(words)
  return [
    {
      heading: t('members:field.unit'),
      entries: data.posts.map((it) => [
        [it.unit, it.from ? span({ ...it, from: it.from }) : it.until ? `– ${day(it.until)}` : '…'],
      ]),
    },
    {
      heading: t('service:command.title'),
      entries: data.commandLines.map((it) => [
        [
          it.other ? t(`service:command.own.${it.other}`) : t('service:command.colleague'),
          span(it),
        ],
      ]),
    },
  ]
}
