import { isNumberedHeading } from '../number-of.ts'
import type { Cutter } from './cut-pieces.ts'
import { escapeHtml } from './escape-html.ts'
import { readPlain } from './read-plain.ts'

/** Reads a plain text: an empty line ends a paragraph, and a line by itself that carries a number is a heading. */
export async function readText(path: string, cutter: Cutter): Promise<void> {
  for (const paragraph of (await readPlain(path)).split(/\n[ \t]*\n/)) {
    if (cutter.isFull()) return
    const text = paragraph.replace(/^\n+|\s+$/g, '')
    if (text === '') continue
    const html = escapeHtml(text)
    cutter.add(
      isNumberedHeading(text) ? `<h1>${html}</h1>` : `<p>${html.replaceAll('\n', '<br>')}</p>`,
    )
  }
}
