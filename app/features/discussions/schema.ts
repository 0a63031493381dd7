import { z } from 'zod'

/** Languages that a thread or a reply may be written in. */
export const writtenLanguages = [
  'en',
  'sq',
  'bs',
  'hr',
  'cnr',
  'sr-Latn',
  'sr-Cyrl',
  'mk',
  'bg',
  'ro',
] as const

export const limits = { title: 140, body: 20_000 } as const

const formKey = z.uuid({ error: 'errors:form.key' })
const language = z.enum(writtenLanguages, { error: 'discussions:error.language' })
const title = z
  .string({ error: 'discussions:error.title_missing' })
  .trim()
  .min(3, { error: 'discussions:error.title_short' })
  .max(limits.title, { error: 'discussions:error.title_long' })
const body = z
  .string({ error: 'discussions:error.body_missing' })
  .trim()
  .min(1, { error: 'discussions:error.body_missing' })
  .max(limits.body, { error: 'discussions:error.body_long' })

/** Up to five words or short phrases, written with commas between; order and script are kept. */
const tags = z
  .string()
  .max(400, { error: 'discussions:error.tags' })
  .default('')
  .transform((text) => [...new Set(text.split(',').map((it) => it.replace(/^[\s#]+|\s+$/g, '')))])
  .transform((all) => all.filter((it) => it !== ''))
  .refine((all) => all.length <= 5 && all.every((it) => it.length <= 40), {
    error: 'discussions:error.tags',
  })

export const StartThreadSchema = z.object({ formKey, title, body, language, tags })
export const PostReplySchema = z.object({ formKey, body, language })
export const EditReplySchema = z.object({
  formKey,
  body,
  language,
  // One less than the column holds: the next version has to fit too.
  version: z.coerce.number().int().positive().max(2_147_483_646),
})
export const SaveDraftSchema = z.object({
  place: z.string().regex(/^(thread|space):[0-9a-f-]{36}$/),
  title: z.string().max(1_000).default(''),
  body: z
    .string()
    .max(limits.body * 2)
    .default(''),
  language: z.enum(writtenLanguages).optional().catch(undefined),
})
export const FollowSchema = z.object({ level: z.enum(['follow', 'mute', 'none']) })
export const ReadingSchema = z.object({ seq: z.coerce.number().int().nonnegative() })

export const ShareSpaceSchema = z.object({ chapter: z.string().min(1).max(80) })

export type StartThread = Omit<z.output<typeof StartThreadSchema>, 'tags'> & { tags?: string[] }
export type PostReply = z.output<typeof PostReplySchema>
export type EditReply = z.output<typeof EditReplySchema>
export type SaveDraft = z.output<typeof SaveDraftSchema>
