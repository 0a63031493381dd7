import { open } from 'node:fs/promises'
import { getResolvedPDFJS } from 'unpdf'
import type { Cutter } from './cut-pieces.ts'
import { mostPages } from './limits.ts'
import { pageHtml } from './page-html.ts'

/** So many pages after each other that cannot be had: the rest is not looked for. */
const mostMissing = 5

/** Reads a PDF page by page; of the file only the stretches that a page needs are in memory. */
export async function readPdf(path: string, cutter: Cutter): Promise<void> {
  const { getDocument, PDFDataRangeTransport } = await getResolvedPDFJS()
  const file = await open(path)
  const { size } = await file.stat()
  const range = new (class extends PDFDataRangeTransport {
    override async requestDataRange(begin: number, end: number) {
      const chunk = new Uint8Array(end - begin)
      await file.read(chunk, 0, chunk.length, begin)
      this.onDataRange(begin, chunk)
    }
  })(size, null)
  const document = await getDocument({
    ...{ range, disableAutoFetch: true, disableStream: true, rangeChunkSize: 256 * 1024 },
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false },
    ...{ enableXfa: false, verbosity: 0 },
  }).promise
  let missing = 0
  let isAnyThere = false
  const last = Math.min(document.numPages, mostPages)
  for (let number = 1; number <= last && missing < mostMissing && !cutter.isFull(); number++) {
    try {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      cutter.add(pageHtml(items.filter((it) => 'str' in it)), number)
      page.cleanup()
      missing = 0
      isAnyThere = true
    } catch {
      missing += 1
    }
  }
  if (!isAnyThere) throw new Error('no page of it can be read')
}
