import { z } from 'zod'
import { dayAsked } from '~/lib/day-asked'
import { locales } from '~/lib/locales'
import { isSecureAddress } from '~/lib/secure-address'

export const kinds = ['partner', 'body'] as const
export type OrganisationKind = (typeof kinds)[number]

export const limits = { name: 160, short: 30, site: 300, contact: 2_000 } as const

const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
// What is drawn as nothing: a name with such a sign is not the name that it looks like.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

const oneName = z
  .string({ error: 'partners:name.long' })
  .max(limits.name, { error: 'partners:name.long' })
  .transform(line)
  .refine((it) => !unseen.test(it), { error: 'partners:name.hidden' })
  .optional()
const name = z
  .object(Object.fromEntries(locales.map((locale) => [locale, oneName])))
  .optional()
  .transform((said = {}) =>
    Object.fromEntries(Object.entries(said).filter((it): it is [string, string] => Boolean(it[1]))),
  )
  .refine((said) => Object.keys(said).length > 0, { error: 'partners:name.missing' })

const short = z
  .string()
  .optional()
  .transform((it = '') => line(it))
  .refine((it) => it.length <= limits.short, { error: 'partners:short.long' })
  .refine((it) => !unseen.test(it), { error: 'partners:name.hidden' })

const site = z
  .string()
  .optional()
  .transform((it = '') => it.trim())
  .refine((it) => it === '' || isSecureAddress(it, limits.site), { error: 'partners:site.wrong' })

const contact = z
  .string()
  .optional()
  .transform((it = '') => it.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  .refine((it) => it.length <= limits.contact, { error: 'partners:contact.long' })

const day = (error: string) =>
  z.string({ error }).refine((it) => dayAsked(it) !== null && it >= '1800-01-01' && it < '2100', {
    error,
  })

const version = z.coerce
  .number({ error: 'errors:form.key' })
  .int({ error: 'errors:form.key' })
  .min(1, { error: 'errors:form.key' })
  .max(2_147_483_646, { error: 'errors:form.key' })

const said = {
  ...{ name, short, site, contact },
  kinds: z
    .array(z.enum(kinds, { error: 'partners:kind.missing' }), { error: 'partners:kind.missing' })
    .min(1, { error: 'partners:kind.missing' })
    .transform((it) => [...new Set(it)]),
  from: day('partners:from.missing'),
}

export const RecordOrganisationSchema = z.object({
  ...said,
  formKey: z.uuid({ error: 'errors:form.key' }),
})
export const ChangeOrganisationSchema = z.object({ ...said, version })
/** An end, or with `_method=delete` that there is none. */
export const EndingSchema = z
  .object({ version, until: z.string().optional(), _method: z.string().optional() })
  .transform(({ until, _method, ...seen }) => ({
    ...{ ...seen, until: _method === 'delete' ? null : (until ?? '') },
  }))
  .refine(({ until }) => until === null || day('').safeParse(until).success, {
    path: ['until'],
    error: 'partners:until.missing',
  })

export type RecordOrganisation = z.output<typeof RecordOrganisationSchema>
export type ChangeOrganisation = z.output<typeof ChangeOrganisationSchema>
export type EndOrganisation = { version: number; until: string }
