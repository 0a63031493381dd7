import { renderMarkdown } from '~/lib/markdown.server'
import type { NewCitation } from './schema'

/** The row of a citation; the notes are rendered once, when they are written. */
export function citationOf({
  authors,
  publisher,
  year,
  address,
  notes,
}: Omit<NewCitation, 'version'>) {
  return { authors, publisher, year, address, notes, notesHtml: renderMarkdown(notes) }
}
