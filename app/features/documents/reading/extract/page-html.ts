import { isNumberedHeading } from '../number-of.ts'
import { escapeHtml } from './escape-html.ts'

type Item = { str: string; transform: number[]; height: number; hasEOL: boolean }
type Line = { text: string; size: number; y: number }

/** How much larger than the text of the page the letters of a heading are. */
const larger = 1.15
/** Lines further apart than so many times their size are of two paragraphs. */
const apart = 1.75

/**
 * The text of a page as paragraphs. A page of a PDF knows letters and where they stand; that something is a
 * heading is told by its size, or by its carrying a number on a line of its own.
 */
export function pageHtml(items: readonly Item[]): string {
  const lines = linesOf(items)
  const usual = usualSize(lines)
  let html = ''
  let open: { text: string; isHeading: boolean; last: Line } | null = null
  const close = () => {
    if (!open) return
    const { text, isHeading } = open
    const tag = isHeading ? headingTag(open.last.size / usual) : 'p'
    html += `<${tag}>${escapeHtml(text)}</${tag}>`
  }
  for (const line of lines) {
    const isLarge = line.size >= usual * larger && /\p{L}/u.test(line.text)
    const gap = open ? Math.abs(open.last.y - line.y) : 0
    const isFar = open !== null && gap > apart * Math.max(line.size, open.last.size)
    const isHeading = isLarge || isNumberedHeading(line.text)
    const goesOn = open && !isFar && open.isHeading === isHeading && (!isHeading || isLarge)
    if (open && goesOn) open = { text: joined(open.text, line.text), isHeading, last: line }
    else {
      close()
      open = { text: line.text, isHeading, last: line }
    }
  }
  close()
  return html
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let size = 0
  let y = 0
  const end = () => {
    const trimmed = text.replace(/\s+/g, ' ').trim()
    if (trimmed) lines.push({ text: trimmed, size: size || 1, y })
    text = ''
    size = 0
  }
  for (const { str, transform, height, hasEOL } of items) {
    if (str.trim()) {
      const own = Math.round((height || Math.abs(transform[3] ?? 0)) * 2) / 2
      const at = transform[5] ?? y
      // Not every program marks the end of a line.
      if (text && Math.abs(at - y) > Math.max(size, own) / 2) end()
      if (!text) y = at
      size = Math.max(size, own)
    }
    text += str
    if (hasEOL) end()
  }
  end()
  return lines
}

/** The size in which most letters of the page are set. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const [most] = [...letters].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 1
}

function headingTag(ratio: number): string {
  if (ratio >= 1.6) return 'h1'
  return ratio >= 1.3 ? 'h2' : 'h3'
}

/** A word that was parted at the end of a line is one word again. */
function joined(text: string, next: string): string {
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text.slice(0, -1) + next
    : `${text} ${next}`
}
