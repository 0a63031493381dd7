import { beginPaper, type Paper, type Setting } from './begin-paper.ts'
import { drawBlocks } from './draw-blocks.ts'
import { readBlocks } from './read-blocks.ts'
import type { Look, Part, Sheet } from './sheet.ts'

/** Draws a sheet as a PDF and gives its bytes; the same for the same sheet. */
export async function drawSheet(sheet: Sheet): Promise<Uint8Array> {
  const paper = beginPaper(sheet)
  for (const part of sheet.parts) await drawPart(paper, part, sheet.site)
  return paper.end((page, pages) =>
    sheet.foot.replace('{page}', String(page)).replace('{pages}', String(pages)),
  )
}

async function drawPart(paper: Paper, part: Part, site: string): Promise<void> {
  switch (part.kind) {
    case 'words':
      return write(paper, part.text, part.look)
    case 'heading':
      paper.keep(80)
      paper.skip(8)
      return write(paper, part.text, {
        ...{ tag: 'H2', size: 13, isBold: true, lang: part.lang, after: 5 },
      })
    case 'list': {
      const within = paper.group('L')
      for (const line of part.lines) {
        const item = paper.group('LI', within)
        write(paper, line, { within: item, tag: 'LBody', lang: part.lang, after: 3 })
      }
      return paper.skip(4)
    }
    case 'text': {
      const within = paper.group('Sect')
      return drawBlocks(paper, readBlocks(part.html, site), { within, indent: 0 })
    }
    case 'rule':
      return paper.rule()
  }
}

function write(paper: Paper, text: string, look: Look & Pick<Setting, 'within'>): void {
  paper.set(paper.lines([{ ...look, text }], look), look)
}
