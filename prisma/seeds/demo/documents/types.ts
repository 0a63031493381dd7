import type { Locale } from '~/lib/locales'

/** A file of the demo in one language; its first line is a heading. */
export type DemoText = {
  language: Locale
  name: string
  content: string
  title?: string
  about?: string
}

/** A version that follows, and what changed. */
type DemoVersion = { note: string; content: string }

export type DemoDocument = DemoText & { tags: string[]; note?: string; next?: DemoVersion }

export type DemoReference = {
  title: string
  language: Locale
  authors: string
  publisher: string
  year: string
  address: string
  notes: string
  tags: string
}
