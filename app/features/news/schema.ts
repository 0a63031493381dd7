import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { locales } from '~/lib/locales'
import { isSecureAddress } from '~/lib/secure-address'
import { headingFault, isBlank } from '../positions/drafting/heading-fault'
import { numberIn } from '../positions/publishing/number'

/** By what right the words stand here. */
export const rightsKinds = ['own', 'permission', 'quotation', 'public_domain', 'cc_by'] as const
/** Under which others may use what is published as `cc_by`. */
export const licence = 'CC BY 4.0'
export type RightsKind = (typeof rightsKinds)[number]

export const limits = {
  ...{ heading: 200, body: 20_000, place: 120, source: 160, address: 300, rights: 300 },
  ...{ reason: 1_000, position: 60 },
} as const

const formKey = z.uuid({ error: 'errors:form.key' })
// One less than the column holds: the next version has to fit too.
const number = (least: number) =>
  z.coerce
    .number({ error: 'errors:form.key' })
    .int({ error: 'errors:form.key' })
    .min(least, { error: 'errors:form.key' })
    .max(2_147_483_646, { error: 'errors:form.key' })
const language = z.enum(locales, { error: 'positions:language.missing' })
const proof = z.string().max(200_000).optional()

// What becomes empty here counts as missing to what follows, so that each says twice what is missing.
const clean = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
// Spaces alone become one; signs that nobody sees are no spaces, and stay to be refused.
const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const isHidden = (text: string) => headingFault(text)?.kind === 'hidden'

const heading = z
  .string({ error: 'positions:heading.missing' })
  .transform(clean)
  .pipe(
    z
      .string({ error: 'positions:heading.missing' })
      .refine((it) => !isBlank(it), { error: 'positions:heading.missing', abort: true })
      .refine((it) => !isHidden(it), { error: 'positions:heading.hidden', abort: true })
      .refine((it) => headingFault(it) === null, { error: 'positions:heading.mixed', abort: true })
      .max(limits.heading, { error: 'positions:heading.long' }),
  )

const place = words('place', limits.place)
const sourceName = words('source', limits.source)
const body = z
  .string({ error: 'news:body.missing' })
  .transform(clean)
  .pipe(
    z
      .string({ error: 'news:body.missing' })
      .refine((it) => !isBlank(it), { error: 'news:body.missing', abort: true })
      .max(limits.body, { error: 'news:body.long' }),
  )

const facts = {
  happenedOn: z
    .string({ error: 'news:day.missing' })
    .refine((it) => dayAsked(it) !== null && it >= '1900' && it < '2100', {
      error: 'news:day.missing',
    }),
  sourceName,
  sourceAddress: z
    .string()
    .optional()
    .transform((it = '') => it.trim())
    .refine((it) => it === '' || isSecureAddress(it, limits.address), {
      error: 'partners:site.wrong',
    }),
  rights: z.enum(rightsKinds, { error: 'news:rights.missing' }),
  rightsWords: z
    .string()
    .optional()
    .transform((it = '') => line(it))
    .refine((it) => !isHidden(it), { error: 'news:line.hidden', abort: true })
    .refine((it) => it.length <= limits.rights, { error: 'news:rights.long' }),
  position: z
    .string()
    .optional()
    .transform((it = '') => it.trim().toUpperCase().replaceAll('/', '-'))
    .refine((it) => it === '' || (it.length <= limits.position && numberIn(it) !== null), {
      error: 'news:position.unknown',
    }),
}

/** Why something is written otherwise that the public has read; the command asks for it where it has. */
const why = z
  .string()
  .optional()
  .transform((it = '') => (isBlank(it) ? '' : clean(it)))
  .refine((it) => it.length <= limits.reason, { error: 'publications:reason.long' })

export const BeginNewsItemSchema = z
  .object({ formKey, language, heading, place, body, ...facts })
  .superRefine(saysByWhom)
export const ChangeNewsFactsSchema = z
  .object({ version: number(1), ...facts, why, proof })
  .superRefine(saysByWhom)
export const WriteNewsTextSchema = z.object({
  ...{ heading, place, body, why, proof },
  version: number(0),
  basedOn: number(1).optional(),
})
export const PublishNewsItemSchema = z.object({ changes: number(1), proof })
export const WithdrawNewsItemSchema = z.object({
  reason: z
    .string({ error: 'publications:reason.missing' })
    .transform(clean)
    .pipe(
      z
        .string({ error: 'publications:reason.missing' })
        .refine((it) => !isBlank(it), { error: 'publications:reason.missing', abort: true })
        .max(limits.reason, { error: 'publications:reason.long' }),
    ),
  proof,
})

export type BeginNewsItem = z.output<typeof BeginNewsItemSchema>
export type ChangeNewsFacts = Omit<z.output<typeof ChangeNewsFactsSchema>, 'proof'>
export type WriteNewsText = Omit<z.output<typeof WriteNewsTextSchema>, 'proof'>
/** Day, source, rights and position of an item, as a form says them. */
export type NewsFacts = Omit<ChangeNewsFacts, 'version' | 'why'>

function words(field: 'place' | 'source', longest: number) {
  return z
    .string({ error: `news:${field}.missing` })
    .transform(line)
    .pipe(
      z
        .string({ error: `news:${field}.missing` })
        .refine((it) => !isBlank(it), { error: `news:${field}.missing`, abort: true })
        .refine((it) => !isHidden(it), { error: 'news:line.hidden', abort: true })
        .max(longest, { error: `news:${field}.long` }),
    )
}

function saysByWhom(
  { rights, rightsWords }: { rights: RightsKind; rightsWords: string },
  context: z.RefinementCtx,
) {
  if (rights === 'permission' && isBlank(rightsWords))
    context.addIssue({
      ...{ code: 'custom', path: ['rightsWords'], message: 'news:rights.by_whom' },
    })
}
