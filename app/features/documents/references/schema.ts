import { z } from 'zod'
import { unseenSign } from '~/lib/unseen-signs'
import { NewEditionSchema, WordsSchema } from '../schema'

const limits = { authors: 300, publisher: 200, address: 500, notes: 10_000 } as const

const optional = z
  .string()
  .optional()
  .transform((it = '') => it.trim())
const seen = (it: string) => !unseenSign.test(it)

/** An address that is a link and no more: over a safe line, with no name and password in it. */
function isAddress(given: string): boolean {
  const url = URL.canParse(given) ? new URL(given) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}

const citation = {
  authors: optional
    .refine((it) => it !== '', { error: 'references:authors_missing' })
    .refine((it) => it.length <= limits.authors && seen(it), { error: 'references:authors_fault' }),
  publisher: optional.refine((it) => it.length <= limits.publisher && seen(it), {
    error: 'references:publisher_fault',
  }),
  year: optional
    .refine((it) => /^((18|19|20|21)\d\d)?$/.test(it), { error: 'references:year_fault' })
    .transform((it) => (it === '' ? null : Number(it))),
  address: optional
    .refine((it) => it === '' || (it.length <= limits.address && isAddress(it)), {
      error: 'references:address_fault',
    })
    .transform((it) => (it === '' ? null : new URL(it).href)),
  notes: optional.refine((it) => it.length <= limits.notes, { error: 'references:notes_long' }),
}

export const CitationSchema = z.object({ ...citation, version: WordsSchema.shape.version })

/** A new one; its key makes sure that it is added once. */
export const ReferenceSchema = z.object({
  ...citation,
  formKey: z.uuid(),
  folder: optional.transform((it) => (it === '' ? null : it)).pipe(z.uuid().nullable()),
  title: NewEditionSchema.shape.title,
  language: NewEditionSchema.shape.language,
  tags: WordsSchema.shape.tags,
})

export type NewReference = z.output<typeof ReferenceSchema>
export type NewCitation = z.output<typeof CitationSchema>
