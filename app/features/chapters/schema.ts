import { z } from 'zod'
import { locales } from '~/lib/locales'
import { spokenLanguages } from '~/lib/spoken-languages'

/** What is said in some of the languages; empty ones are left out. Line breaks become spaces. */
function words(longest: number, tooLong: string) {
  const one = z
    .string({ error: tooLong })
    .max(longest, { error: tooLong })
    .transform((it) => it.replace(/\s+/g, ' ').trim())
    .optional()
  return z
    .object(Object.fromEntries(locales.map((locale) => [locale, one])))
    .optional()
    .transform((said) => spoken(said ?? {}))
}

function spoken(said: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).filter((it): it is [string, string] => Boolean(it[1])),
  )
}

const proof = z.string().max(10_000, { error: 'auth:confirm.wrong' }).optional()

/** The number by which a form shows what it was drawn from. */
const version = z.coerce
  .number({ error: 'chapters:fault.version' })
  .int({ error: 'chapters:fault.version' })
  .min(1, { error: 'chapters:fault.version' })
  .max(2_147_483_646, { error: 'chapters:fault.version' })

const mostRanks = 60

/** One rank a line, its band at the end. */
const ranks = z
  .string()
  .max(5_000, { error: 'chapters:fault.ranks' })
  .default('')
  .transform((text, check) => {
    const lines = text.split('\n').map((it) => it.trim())
    const read = lines.filter(Boolean).map((line) => /^(.{1,80}?)[\s,;:=–-]+([1-5])$/u.exec(line))
    if (read.some((it) => !it) || read.length > mostRanks) {
      check.addIssue({ code: 'custom', message: 'chapters:fault.ranks' })
      return z.NEVER
    }
    return read.flatMap((it) => (it ? [[it[1] ?? '', Number(it[2])] as [string, number]] : []))
  })

/** How a chapter is named: within the network, in short, and where anyone may read. */
export const NameChapterSchema = z
  .object({
    version,
    name: words(120, 'chapters:fault.name_long'),
    short: words(40, 'chapters:fault.short_long'),
    footnote: words(500, 'chapters:fault.footnote_long'),
    publicName: words(120, 'chapters:fault.name_long'),
    publicFootnote: words(500, 'chapters:fault.footnote_long'),
    languages: z.array(z.enum(spokenLanguages)).max(spokenLanguages.length).default([]),
    ranks,
    proof,
  })
  .refine(({ name }) => Object.keys(name).length > 0, {
    path: ['name'],
    error: 'chapters:fault.name',
  })
export type NameChapter = z.infer<typeof NameChapterSchema>

/** Who reads the words of welcome. */
export const welcomeReaders = ['chapter', 'network', 'public'] as const

const longestWelcome = 5_000
const welcome = z
  .string()
  .max(longestWelcome, { error: 'chapters:fault.welcome_long' })
  .transform((it) => it.trim())
  .optional()

export const WriteWelcomeSchema = z.object({
  version,
  readers: z.enum(welcomeReaders, { error: 'chapters:fault.readers' }),
  welcome: z
    .object(Object.fromEntries(locales.map((locale) => [locale, welcome])))
    .optional()
    .transform((said) => spoken(said ?? {})),
})
export type WriteWelcome = z.infer<typeof WriteWelcomeSchema>

export const FoundChapterSchema = z.object({
  kind: z.enum(['country', 'service', 'association'], { error: 'chapters:fault.kind' }),
  name: z
    .string({ error: 'chapters:fault.name' })
    .trim()
    .min(2, { error: 'chapters:fault.name' })
    .max(120, { error: 'chapters:fault.name_long' })
    .transform((it) => it.replace(/\s+/g, ' ')),
  language: z.enum(locales, { error: 'chapters:fault.language' }),
  english: z
    .string()
    .trim()
    .max(120, { error: 'chapters:fault.name_long' })
    .transform((it) => it.replace(/\s+/g, ' '))
    .optional(),
  foundedOn: z.iso
    .date({ error: 'chapters:fault.founded' })
    .refine((day) => day >= '1800-01-01', { error: 'chapters:fault.founded' })
    .optional(),
  formKey: z.uuid({ error: 'chapters:fault.version' }),
  proof,
})
export type FoundChapterForm = z.infer<typeof FoundChapterSchema>

export const ArchiveChapterSchema = z.object({
  sure: z.literal('yes', { error: 'chapters:fault.sure' }),
  proof,
})

export const JoinRuleSchema = z.object({
  rule: z.enum(['open', 'coordinator'], { error: 'chapters:fault.rule' }),
})

import { lastMomentOf } from '~/lib/dates'

/** Names are shared for a year at most. */
const longest = 366 * 86_400_000

/** Sharing a service's names with the officers of its region, up to and with a day. `proof` tells who asks. */
export const ShareNamesSchema = z.object({
  until: z
    .string({ error: 'sharing:until_bad' })
    .refine(isDayWithinAYear, { error: 'sharing:until_bad' }),
  proof: z.string().max(10_000, { error: 'factor:confirm.wrong' }).optional(),
})

/** A day of the calendar from today to the same one of the next year. */
function isDayWithinAYear(text: string): boolean {
  if (!z.iso.date().safeParse(text).success) return false
  const ahead = lastMomentOf(text).getTime() - Date.now()
  return ahead > 0 && ahead < longest
}
