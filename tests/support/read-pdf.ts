import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader finds in a PDF: its words in the order in which they were written, its links and its fonts. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const file = await loading.promise
  const pages: string[] = []
  const links: string[] = []
  const tags: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((it) => ('str' in it ? it.str + (it.hasEOL ? '\n' : '') : '')).join(''))
    for (const { url, unsafeUrl } of await page.getAnnotations()) links.push(url ?? unsafeUrl)
    tags.push(JSON.stringify(await page.getStructTree()))
  }
  const { info } = await file.getMetadata()
  await loading.destroy()
  return { pages, links, tags, info: info as Record<string, unknown>, ...fontsOf(bytes) }
}

/** The words of a text, whatever stands between them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((it) => it !== '')
}

// The dictionaries of a font are not compressed.
function fontsOf(bytes: Uint8Array) {
  const source = Buffer.from(bytes).toString('latin1')
  const names = [...source.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name = '']) => name)
  const embedded = [...source.matchAll(/\/FontName \/(\S+)[^>]*?\/FontFile2 \d+ 0 R/gs)]
  return { fonts: [...new Set(names)], embedded: embedded.map(([, name = '']) => name) }
}
