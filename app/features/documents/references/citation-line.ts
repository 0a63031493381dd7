type Cited = {
  title: string
  authors: string
  publisher: string
  year: number | null
  address: string | null
}

/** A work as one cites it in a line: who, when, what, where. */
export function citationLine({ title, authors, publisher, year, address }: Cited): string {
  const who = year === null ? authors : `${authors} (${year})`
  const sentences = [who, title, publisher].filter((it) => it !== '')
  return [sentences.map((it) => it.replace(/([^.!?…])$/, '$1.')).join(' '), address]
    .filter(Boolean)
    .join(' ')
}
