import { Parser } from 'htmlparser2'
import { cleanHtml } from './clean-html.ts'
import { escapeHtml } from './escape-html.ts'
import { longestSection, mostLetters, mostSections } from './limits.ts'
import type { Piece } from './piece.ts'

type Open = { tag: string; attributes: string; items: number }

const blocks = /^(p|li|tr|table|ul|ol|blockquote|pre|h[1-6])$/
/** Within these a text may be parted without parting what belongs together. */
const partable = /^(table|tbody|ul|ol|blockquote)$/
const headingTag = /^h([1-6])$/
/** What is drawn as nothing and stands in the way of finding a word; and what no database takes. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF\p{Cs}]|(?![\t\n])\p{Cc}/gu

export type Cutter = ReturnType<typeof cutPieces>

/** Cuts HTML, given little by little, into pieces at its headings, and into more where one grows too long. */
export function cutPieces() {
  const pieces: Piece[] = []
  let now = emptyPiece(0, null)
  let open: Open[] = []
  let letters = 0
  let isHeading = false
  let at: number | null = null

  const isFull = () => letters >= mostLetters || pieces.length >= mostSections
  const close = () => {
    const words = now.words.replace(/[ \t]*\n\s*/g, '\n').trim()
    const heading = now.heading.replace(/\s+/g, ' ').trim()
    if ((words || heading) && pieces.length < mostSections)
      pieces.push({ ...now, words, heading: heading.slice(0, 300) })
  }
  /** Goes on in another piece, with everything open there that is open here. */
  const part = () => {
    now.html += open
      .map(({ tag }) => `</${tag}>`)
      .reverse()
      .join('')
    close()
    now = emptyPiece(now.level, at)
    now.html = open
      .map(({ tag, attributes, items }) => {
        return tag === 'ol' ? `<ol start="${items + 1}">` : `<${tag}${attributes}>`
      })
      .join('')
  }
  const say = (text: string) => {
    now.html += escapeHtml(text)
    now.words += text
    letters += text.length
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (isFull()) return
      const level = headingTag.exec(name)?.[1]
      if (level && open.length === 0) {
        close()
        now = emptyPiece(Number(level), at)
        isHeading = true
        return
      }
      if (isHeading || (name === 'a' && !attributes.href)) return
      const tag = level ? 'p' : name
      const list = open.at(-1)
      if (tag === 'li' && list) list.items += 1
      const written = Object.entries(attributes)
        .map(([key, it]) => ` ${key}="${escapeHtml(it)}"`)
        .join('')
      now.html += `<${tag}${written}>`
      if (tag === 'br' || tag === 'hr') now.words += '\n'
      else open.push({ tag, attributes: written, items: Number(attributes.start ?? 1) - 1 || 0 })
    },
    ontext(given) {
      if (isFull()) return
      const text = given.replace(unseen, '')
      if (isHeading) now.heading += text
      else if (open.length > 0 || text.trim()) {
        for (let from = 0; from < text.length && !isFull(); from += longestSection) {
          if (now.html.length > 2 * longestSection) part()
          say(text.slice(from, from + longestSection))
        }
      }
    },
    onclosetag(name) {
      if (headingTag.test(name) && isHeading) {
        isHeading = false
        return
      }
      const tag = headingTag.test(name) ? 'p' : name
      if (isHeading || open.at(-1)?.tag !== tag) return
      open.pop()
      now.html += `</${tag}>`
      if (/^t[dh]$/.test(tag)) now.words += '\t'
      else if (blocks.test(tag)) now.words += '\n'
      const isPartable = blocks.test(tag) && open.every((it) => partable.test(it.tag))
      if (isPartable && now.html.length > longestSection) part()
    },
  })

  return {
    isFull,
    /** Takes HTML from wherever it was made; what begins on a page of its own says which. */
    add(html: string, page: number | null = null) {
      const isOpenEnded = now.heading === '' || now.words.length > longestSection / 10
      if (page !== null && now.words && isOpenEnded) {
        close()
        now = emptyPiece(now.level, page)
      }
      if (!now.words && !now.heading) now.page = page
      at = page
      parser.reset()
      open = []
      parser.write(cleanHtml(html))
      parser.end()
    },
    pieces() {
      close()
      now = emptyPiece(0, null)
      return pieces
    },
  }
}

function emptyPiece(level: number, page: number | null): Piece {
  return { level, page, heading: '', html: '', words: '' }
}
