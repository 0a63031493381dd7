import { formatMoment } from '~/lib/dates'
import { localName } from '~/lib/locales'
import type { OwnData } from './gather-own-data.server'
import { consultedBy } from './own-consultations'
import { filedBy } from './own-documents'
import { draftedBy } from './own-drafting'
import { mentoringOf } from './own-mentoring'
import { circleIn, datesIn, type Line, type Section, type Words } from './own-page-words'
import { votedBy } from './own-votes'
import { servedIn } from './served-in'
import { tellPairs } from './tell-pairs'

/** A member's own data as one page that she can read anywhere: no script, nothing fetched. */
export function writeOwnPage(data: OwnData, words: Words): string {
  const { locale, t } = words
  const title = t('export.file_title')
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${inHtml(title)}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:46rem;margin:auto;padding:1rem}dl{border-top:1px solid #999;padding-top:.5rem}dt{color:#555;font-size:.875rem}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head><body>
<h1>${inHtml(title)}</h1>
<p>${inHtml(formatMoment(data.madeAt, locale))}</p>
${sectionsOf(data, words).map(drawSection).join('\n')}
</body></html>
`
}

function drawSection({ heading, entries }: Section): string {
  const drawn = entries.map((lines) => {
    const told = lines.filter(([, value]) => value)
    return `<dl>${told.map(([label, value]) => `<dt>${inHtml(label)}</dt><dd>${inHtml(value ?? '')}</dd>`).join('')}</dl>`
  })
  return `<h2>${inHtml(heading)} (${entries.length})</h2>\n${drawn.join('\n')}`
}

function sectionsOf(data: OwnData, words: Words): Section[] {
  return [...aboutHer(data, words), ...standingOf(data, words), ...writtenBy(data, words)]
}

function aboutHer({ profile, sessions, memberships }: OwnData, words: Words): Section[] {
  const { locale, t, chapterName } = words
  const { day, span } = datesIn(words)
  const whole: Line[] = [
    [t('export.name'), profile.displayName],
    [t('applications:apply.given_name'), profile.givenName],
    [t('applications:apply.family_name'), profile.familyName],
    [t('members:field.email'), profile.email],
    [
      t('settings:contact.title'),
      plain([profile.contactEmail, profile.contactChange?.email].filter(Boolean)),
    ],
    [t('settings:language.title'), profile.locale],
    ...profile.fields.map(({ field, value }): Line => [t(`members:field.${field}`), plain(value)]),
    ...profile.fields.map(
      ({ field, audience }): Line => [
        `${t(`members:field.${field}`)}: ${t('export.audience')}`,
        circleIn(words, audience),
      ],
    ),
  ]
  const offices = memberships.flatMap(({ mandates }) => mandates)
  return [
    { heading: t('export.profile'), entries: [whole] },
    {
      heading: t('audit:kind.memberships'),
      entries: memberships.map((it) => [[chapterName(it.chapterId), span(it)]]),
    },
    {
      heading: t('mandates:grant.office'),
      entries: offices.map((it) => [
        [t(`chapters:office.${it.office}`), `${chapterName(it.chapterId)}, ${span(it)}`],
      ]),
    },
    {
      heading: t('factor:title'),
      entries: profile.factors.map(({ kind, label, createdAt }) => [
        [t(`factor:kind.${kind}`), `${label} ${day(createdAt)}`.trim()],
      ]),
    },
    {
      heading: t('settings:sessions.title'),
      entries: sessions.map(({ device, createdAt }) => [
        [formatMoment(createdAt, locale), device || t('settings:sessions.unknown')],
      ]),
    },
  ]
}

function standingOf(data: OwnData, words: Words): Section[] {
  const { locale, t, chapterName } = words
  const { day, span } = datesIn(words)
  return [
    {
      heading: t('members:vetting'),
      entries: data.vettings.map((it) => [
        [chapterName(it.chapterId), `${span(it)}, ${t(`export.method.${it.method}`)}`],
      ]),
    },
    {
      heading: t('audit:kind.applications'),
      entries: data.applications.map((it) => [
        [
          chapterName(it.chapterId),
          [day(it.filedAt), it.decision && t(`export.decision.${it.decision}`)]
            .filter(Boolean)
            .join(', '),
        ],
        ...it.answers.map(
          ({ question, choices, answer }): Line => [
            localName(question ?? {}, locale) || '…',
            localName((choices as unknown[] | null)?.[Number(answer)] ?? {}, locale) || answer,
          ],
        ),
        [
          it.decidedAt ? day(it.decidedAt) : '',
          it.reason && t('applications:own.reason', { reason: it.reason }),
        ],
        [t('applications:appeal.title'), it.appeal],
      ]),
    },
    ...servedIn(data, words),
    {
      heading: t('export.vouchers'),
      entries: data.vouchersGiven.map((it) => [[chapterName(it.chapterId), day(it.from)]]),
    },
    {
      heading: t('audit:kind.transfers'),
      entries: data.transfers.map((it) => [
        [
          `${chapterName(it.fromChapterId)} → ${chapterName(it.toChapterId)}, ${day(it.askedAt)}`,
          it.reason ?? '',
        ],
      ]),
    },
    {
      heading: t('settings:consents.title'),
      entries: data.consents.map((it) => [
        [
          t('settings:consents.terms', { version: it.version }),
          span({ from: it.givenAt, until: it.withdrawnAt }),
        ],
      ]),
    },
    {
      heading: t('export.suspensions'),
      entries: data.suspensions.map((it) => [
        [`${chapterName(it.chapterId)}, ${span(it)}`, it.reason],
      ]),
    },
  ]
}

function writtenBy(data: OwnData, words: Words): Section[] {
  const { locale, t, chapterName } = words
  const at = (moment: Date) => formatMoment(moment.toISOString(), locale)
  return [
    {
      heading: t('export.threads'),
      entries: data.threads.map((it) => [[at(it.createdAt), it.title]]),
    },
    {
      heading: t('export.replies'),
      entries: data.replies.map((it) => [
        ...it.revisions.map(
          ({ writtenAt, body }): Line => [`${at(writtenAt)}, ${t('export.before')}`, body],
        ),
        [at(it.editedAt ?? it.createdAt), it.body],
      ]),
    },
    {
      heading: t('export.drafts'),
      entries: data.drafts.map((it) => [[at(it.updatedAt), `${it.title}\n${it.body}`.trim()]]),
    },
    {
      heading: t('export.follows'),
      entries: data.follows.map((it) => [[at(it.createdAt), `/discussions/${it.threadId}`]]),
    },
    { heading: t('pairs:own.title'), entries: tellPairs(data, words) },
    ...mentoringOf(data, words),
    ...[draftedBy, consultedBy, votedBy, filedBy].map((it) => it(data, words)),
    {
      heading: t('common:nav.audit'),
      entries: data.record.map((it) => [
        [
          `${at(it.at)}, ${chapterName(it.chapterId)}`,
          `${t(`audit:type.${it.type}`)}${it.isHers ? '' : ` (${t('export.another')})`}`,
        ],
      ]),
    },
  ]
}

function plain(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
