import { z } from 'zod'
import { writtenLanguages } from '~/features/discussions/schema'
import { unseenSign } from '~/lib/unseen-signs'

export const documentLimits = {
  title: 200,
  about: 2_000,
  folder: 80,
  note: 300,
  reason: 500,
} as const

/** A single line that is shown as a name: something is in it, and nothing that cannot be seen. */
function line(of: 'folder.name' | 'words.title', most: number) {
  return z
    .string()
    .optional()
    .transform((it = '') => it.trim().replace(/ +/g, ' '))
    .refine((it) => it !== '', { error: `documents:${of}_missing` })
    .refine((it) => [...it].length <= most, { error: `documents:${of}_long` })
    .refine((it) => !unseenSign.test(it), { error: `documents:${of}_unseen` })
}

const language = z.enum(writtenLanguages, { error: 'discussions:error.language' })
const version = z.coerce.number().int().positive().max(2_147_483_646)
const place = z
  .string()
  .optional()
  .transform((it = '') => (it === '' ? null : it))
  .pipe(z.uuid().nullable())

const tags = z
  .string()
  .max(600, { error: 'documents:words.tags_fault' })
  .optional()
  .transform((it = '') => [
    ...new Set(it.split(',').map((tag) => tag.replace(/^[\s#]+|\s+$/g, '').replace(/\s+/g, ' '))),
  ])
  .transform((all) => all.filter((it) => it !== ''))
  .refine((all) => all.length <= 8 && all.every((it) => it.length <= 40), {
    error: 'documents:words.tags_fault',
  })

/** The fields that stand before the files of a form. */
export const FilesSchema = z.object({
  batchId: z.uuid(),
  folder: place,
  language,
  note: z
    .string()
    .optional()
    .transform((it = '') => it.trim().slice(0, documentLimits.note)),
})

/** A file that is about to come piece by piece: how long it is, and by what its sender knows it again. */
export const ArrivalSchema = FilesSchema.extend({
  name: z.string().max(1_000),
  length: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
  mark: z
    .string()
    .optional()
    .transform((it = '') => it)
    .refine((it) => /^([0-9a-f]{64})?$/.test(it)),
})

export const FolderSchema = z.object({
  name: line('folder.name', documentLimits.folder),
  parent: place,
})

export const FolderNameSchema = FolderSchema.pick({ name: true })

export const FolderPlaceSchema = z.object({ parent: place })

export const WordsSchema = z.object({
  title: line('words.title', documentLimits.title),
  about: z
    .string()
    .optional()
    .transform((it = '') => it.trim())
    .refine((it) => it.length <= documentLimits.about, { error: 'documents:words.about_long' }),
  tags,
  language,
  version,
})

/** Where a document is to lie, and for whom; what she was shown of it is sent back with it. */
export const PlaceSchema = z.object({
  space: z.uuid(),
  folder: place,
  readers: z.enum(['library', 'coordinators']).catch('library'),
  confirmed: z.string().max(200).optional(),
})

/** A document in another language, before its file comes. */
export const NewEditionSchema = z.object({
  language,
  title: line('words.title', documentLimits.title),
})

/** `seen` is the version of the authoritative text that she looked at. */
export const ConfirmationSchema = z.object({ seen: version })

/** `version` is that of the document when she looked at it. */
export const AuthoritySchema = z.object({ version })

export const TranslationAskedSchema = z.object({
  language,
  asks: z.enum(['yes', 'no']).transform((it) => it === 'yes'),
})

export const RestorationSchema = z.object({ number: version, seen: version })

export const WithdrawalSchema = z.object({
  reason: z
    .string()
    .optional()
    .transform((it = '') => it.trim())
    .refine((it) => it !== '', { error: 'documents:withdrawal.reason_missing' })
    .refine((it) => it.length <= documentLimits.reason, {
      error: 'documents:withdrawal.reason_long',
    }),
})

export type Arrival = z.output<typeof ArrivalSchema>
export type Folder = z.output<typeof FolderSchema>
export type Words = z.output<typeof WordsSchema>
export type NewEdition = z.output<typeof NewEditionSchema>
export type TranslationAsked = z.output<typeof TranslationAskedSchema>
export type Place = z.output<typeof PlaceSchema>
