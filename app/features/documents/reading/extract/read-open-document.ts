import { walkXml } from '../../../../lib/walk-xml.ts'
import type { Cutter } from './cut-pieces.ts'
import { escapeHtml } from './escape-html.ts'
import { openArchive } from './open-archive.ts'

/** What is no part of the text: what was deleted, what somebody remarked, what is kept for the speaker. */
const leftOut = /^(tracked-changes|annotation|notes|forms|settings)$/
const signs: Record<string, string> = { s: ' ', tab: '\t', 'line-break': '<br>' }
const tags: Record<string, string> = {
  list: 'ul',
  'list-item': 'li',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
}
/** A cell may say that it stands there so often; beyond that nothing stands in it. */
const mostRepeats = 50

/** Reads a text, a workbook or a presentation of the open format: all three are one kind of XML. */
export async function readOpenDocument(path: string, cutter: Cutter): Promise<void> {
  const archive = await openArchive(path, (name) => name === 'content.xml')
  const xml = archive.text('content.xml')
  if (xml === null) throw new Error('no content')
  let html = ''
  let page = 0
  let skipped = 0
  let isTitle = false
  let isWorkbook = false
  const closers: string[] = []
  const give = () => {
    cutter.add(html, page || null)
    html = ''
  }
  walkXml(xml, {
    open(name, attributes) {
      if (skipped > 0 || leftOut.test(name)) {
        skipped += 1
        return
      }
      const { name: sheet = '', class: kind = '', ...own } = bare(attributes())
      let closer = ''
      if (name === 'page') {
        give()
        page += 1
        html += '<h1></h1>'
      } else if (name === 'frame') isTitle = kind === 'title'
      else if (name === 'h' || (name === 'p' && isTitle)) {
        const level = Math.min(6, Math.max(1, Number(own['outline-level']) || 1))
        html += `<h${level}>`
        closer = `</h${level}>`
      } else if (name === 'p') {
        html += '<p>'
        closer = '</p>'
      } else if (signs[name]) html += signs[name]
      else if (tags[name]) {
        // The sheets of a workbook lie beside each other; a table of a text stands within it.
        if (name === 'table' && isWorkbook) html += `<h1>${escapeHtml(sheet)}</h1>`
        html += `<${tags[name]}>`
        const repeats = Math.min(mostRepeats, Number(own['number-columns-repeated']) || 1) - 1
        closer = `</${tags[name]}>${name === 'table-cell' ? '<td></td>'.repeat(repeats) : ''}`
      } else if (name === 'spreadsheet') isWorkbook = true
      closers.push(closer)
    },
    text(it) {
      if (skipped === 0 && closers.some(Boolean)) html += escapeHtml(it)
    },
    close() {
      if (skipped > 0) {
        skipped -= 1
        return true
      }
      html += closers.pop() ?? ''
      if (html.length > 200_000 && closers.every((it) => it === '')) give()
      return !cutter.isFull()
    },
  })
  give()
}

function bare(attributes: Record<string, string>): Record<string, string> {
  const entries = Object.entries(attributes)
  return Object.fromEntries(entries.map(([key, it]) => [key.slice(key.indexOf(':') + 1), it]))
}
