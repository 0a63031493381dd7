import type { Reader } from '../../file-kinds.ts'
import { type Cutter, cutPieces } from './cut-pieces.ts'
import type { Piece } from './piece.ts'

type Read = (path: string, cutter: Cutter) => Promise<void>

// Each is loaded only where it is needed: together they would take the room of the file itself.
const readers: Record<Reader, () => Promise<Read>> = {
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  xlsx: async () => (await import('./read-sheets.ts')).readSheets,
  pptx: async () => (await import('./read-slides.ts')).readSlides,
  odf: async () => (await import('./read-open-document.ts')).readOpenDocument,
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  text: async () => (await import('./read-text.ts')).readText,
  csv: async () => (await import('./read-csv.ts')).readCsv,
}

/** Reads the text out of a file, in pieces; none where there is no text in it. Throws where it cannot be read. */
export async function extractPieces(path: string, reader: Reader): Promise<Piece[]> {
  const cutter = cutPieces()
  await (await readers[reader]())(path, cutter)
  return cutter.pieces()
}
