import { formatMoment } from '~/lib/dates'
import type { OwnData } from './gather-own-data.server'
import { datesIn, type Words } from './own-page-words'

type Line = [label: string, value: string]

/** Her pairs for her own page, each with all that she and the other agreed on and she wrote in its room. */
export function tellPairs({ pairs }: Pick<OwnData, 'pairs'>, words: Words): Line[][] {
  const { locale, t } = words
  const { day, span } = datesIn(words)
  return pairs.map((pair) => [
    [
      t(`pairs:own.${pair.side}`),
      [span({ from: pair.from ?? pair.proposedAt, until: pair.until })]
        .concat(pair.outcome ? t(`pairs:outcome.${pair.outcome}`) : [])
        .join(', '),
    ],
    [
      t('pairs:agreement.title'),
      pair.agreement
        ? [
            t(`mentoring:rhythm.${pair.agreement.rhythm}`),
            t(`mentoring:meeting_form.${pair.agreement.meeting}`),
            pair.agreement.words,
          ].join('\n')
        : '',
    ],
    ...pair.goals.map((it): Line => [`${t('pairs:goal.words')}, ${it.progress} %`, it.words]),
    ...pair.sessions.map(
      (it): Line => [
        day(it.heldOn),
        [
          t('pairs:session.minutes', { minutes: it.minutes }),
          t(`mentoring:meeting_form.${it.meeting}`),
          t(`mentoring:topic.${it.theme}`),
        ].join(', '),
      ],
    ),
    ...pair.notes.map(
      (it): Line => [
        `${t('pairs:note.words')}, ${formatMoment(it.writtenAt.toISOString(), locale)}`,
        it.words,
      ],
    ),
    [
      t('pairs:meeting.title'),
      pair.meeting
        ? `${formatMoment(pair.meeting.startsAt.toISOString(), locale)} ${pair.meeting.place}`
        : '',
    ],
  ])
}
