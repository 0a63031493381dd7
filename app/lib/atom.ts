import { intlLocale, type Locale } from './locales'

export type AtomEntry = {
  id: string
  page: string
  title: string
  titleIn: string
  /** Moments in ISO 8601. */
  published: string
  updated: string
  summary: string
  contributors?: string[]
  rights?: string
  /** Where the news came from. */
  via?: string | null
  html?: string
}

type AtomFeed = {
  self: string
  page: string
  title: string
  language: Locale | null
  entries: AtomEntry[]
}

/** A feed by RFC 4287; without a language of its own it speaks English, and each title its own. */
export function writeAtom({ self, page, title, language, entries }: AtomFeed): string {
  const updated = entries
    .map((it) => it.updated)
    .toSorted()
    .at(-1)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language ? intlLocale(language) : 'en'}">
<id>${escaped(self)}</id>
<title>${escaped(title)}</title>
<updated>${updated ?? '2026-01-01T00:00:00.000Z'}</updated>
<author><name>Mreža</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.map(entryOf).join('')}</feed>
`
}

function entryOf(entry: AtomEntry): string {
  const { id, page, title, titleIn, published, updated, summary, contributors = [] } = entry
  const behind = contributors.map((it) => `<contributor><name>${escaped(it)}</name></contributor>`)
  const more = [
    ...behind,
    entry.via && `<link rel="via" href="${escaped(entry.via)}"/>`,
    entry.rights && `<rights>${escaped(entry.rights)}</rights>`,
    `<summary>${escaped(summary)}</summary>`,
    entry.html && `<content type="html" xml:lang="${titleIn}">${escaped(entry.html)}</content>`,
  ]
  return `<entry>
<id>${escaped(id)}</id>
<title xml:lang="${titleIn}">${escaped(title)}</title>
<published>${published}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${more.filter(Boolean).join('\n')}
</entry>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What XML 1.0 cannot hold, escaped or not.
const unwritable = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (it) => entities[it] ?? it)
}
