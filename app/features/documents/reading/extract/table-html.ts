import { escapeHtml } from './escape-html.ts'

/** Rows of cells as a table; the first row is its headings where there is more than one. */
export function tableHtml(rows: readonly (readonly string[])[]): string {
  const [first, ...rest] = rows
  if (!first) return ''
  if (rest.length === 0) return `<table><tbody>${rowHtml(first, 'td')}</tbody></table>`
  const body = rest.map((row) => rowHtml(row, 'td')).join('')
  return `<table><thead>${rowHtml(first, 'th')}</thead><tbody>${body}</tbody></table>`
}

function rowHtml(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((it) => `<${tag}>${escapeHtml(it)}</${tag}>`).join('')}</tr>`
}
