import PDFDocument from 'pdfkit'
import type { Run } from './blocks.ts'
import { breakLines, type Fragment } from './break-lines.ts'
import { faceOf, faces, fileOf, inFont } from './faces.ts'

type Facts = { title: string; author: string; language: string; at: Date }
type Element = PDFKit.PDFStructureElement
/** How a text is set: where, how large, and as what it is told to those who listen to it. */
export type Setting = {
  within?: Element
  tag?: string
  lang?: string
  size?: number
  color?: string
  indent?: number
  width?: number
  isVerbatim?: boolean
  scope?: string
  /** The space after it. */
  after?: number
}

const margin = { side: 68, top: 64, bottom: 76 }
const ink = '#1a1a22'
const faint = '#5b5b68'
const leading = 1.45

/**
 * Begins a document of A4 pages on which text is set from top to bottom, with the words of each block
 * marked as what they are (tagged PDF). The same calls give the same bytes.
 */
export function beginPaper({ title, author, language, at }: Facts) {
  const document = new PDFDocument({
    size: 'A4',
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    // None yet: of itself it takes Helvetica, which no file carries with it.
    font: null as never,
    margins: { left: margin.side, right: margin.side, top: margin.top, bottom: 0 },
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  })
  for (const face of faces) document.registerFont(face, fileOf(face))
  const pieces: Uint8Array[] = []
  document.on('data', (it) => pieces.push(it))
  const root = document.struct('Document')
  document.addStructure(root)
  const whole = document.page.width - 2 * margin.side
  const lowest = document.page.height - margin.bottom
  let y = margin.top

  const wear = (run: Run, size: number) => document.font(faceOf(run)).fontSize(size)
  const turnPage = () => {
    document.addPage()
    y = margin.top
  }
  /** Keeps so much together on one page, where a page is high enough for it. */
  const keep = (height: number) => {
    if (y + height > lowest && y > margin.top && height < lowest - margin.top) turnPage()
  }
  const draw = (line: Fragment[], left: number, setting: Setting & { element: Element }) => {
    const { element, tag = 'P', size = 10.5, color = ink } = setting
    let x = left
    for (const { run, text } of line) {
      wear(run, size).fillColor(run.href ? '#1c3f8f' : color)
      const width = document.widthOfString(text)
      const target = run.href ? document.struct('Link') : element
      if (run.href) element.add(target)
      target.add(document.markStructureContent(run.href ? 'Link' : tag))
      const look = { lineBreak: false, underline: Boolean(run.href), strike: Boolean(run.isStruck) }
      document.text(text, x, y, look)
      document.endMarkedContent()
      if (run.href) {
        const more = { structParent: target, Contents: new String(run.href) }
        document.link(x, y, width, size * leading, run.href, more as never)
        target.end()
      }
      x += width
    }
  }

  return {
    root,
    whole,
    /** An element of the structure, within another. */
    group: (tag: string, within: Element = root, more: { lang?: string; scope?: string } = {}) => {
      const element = document.struct(tag, more as PDFKit.Mixins.StructureElementOptions)
      within.add(element)
      return element
    },
    keep,
    skip: (height: number) => {
      y += height
    },
    /** The lines that a text takes where it is set so. */
    lines: (runs: Run[], { size = 10.5, indent = 0, width, isVerbatim }: Setting = {}) =>
      breakLines(shown(runs), {
        width: width ?? whole - indent,
        measure: (text, run) => wear(run, size).widthOfString(text),
        isVerbatim,
      }),
    /** Sets lines one beneath the other, on the next page where this one ends. */
    set: (lines: Fragment[][], setting: Setting = {}) => {
      const { within = root, tag = 'P', lang, scope, size = 10.5, indent = 0, after = 7 } = setting
      const element = document.struct(tag, { lang, scope } as PDFKit.Mixins.StructureElementOptions)
      within.add(element)
      for (const line of lines) {
        if (y + size * leading > lowest) turnPage()
        draw(line, margin.side + indent, { ...setting, element })
        y += size * leading
      }
      y += after
    },
    /** Sets what stands beside what comes next; the caller keeps both on one page. */
    overlay: (setIt: () => void) => {
      const top = y
      setIt()
      y = top
    },
    /** A thin line across the page, which tells nothing. */
    rule: () => {
      keep(12)
      document.markContent('Artifact', { type: 'Layout' })
      document.lineWidth(0.5).strokeColor('#b9b9c4')
      document
        .moveTo(margin.side, y)
        .lineTo(margin.side + whole, y)
        .stroke()
      document.endMarkedContent()
      y += 10
    },
    /** Numbers the pages and gives the bytes. */
    end: async (footOf: (page: number, pages: number) => string) => {
      const { count } = document.bufferedPageRange()
      for (let page = 0; page < count; page++) {
        document.switchToPage(page)
        document.markContent('Artifact', { type: 'Pagination' })
        document.font('plain').fontSize(8).fillColor(faint)
        document.text(footOf(page + 1, count), margin.side, lowest + 24, { lineBreak: false })
        document.endMarkedContent()
      }
      const ended = new Promise((done) => document.on('end', done))
      document.end()
      await ended
      return new Uint8Array(Buffer.concat(pieces))
    },
  }

  function shown(runs: Run[]): Run[] {
    return runs.map((run) => {
      if (run.text === '\n' && !run.isCode) return run
      wear(run, 10)
      return { ...run, text: inFont(run.text, document) }
    })
  }
}

export type Paper = ReturnType<typeof beginPaper>
