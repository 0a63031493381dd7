import { createRequire } from 'node:module'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const officeXml = 'http://schemas.openxmlformats.org'
const wordXml = `${officeXml}/wordprocessingml/2006/main`

export const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A packed archive of texts. */
export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(([name, it]) => [
    name,
    typeof it === 'string' ? strToU8(it) : it,
  ])
  return zipSync(Object.fromEntries(entries))
}

const typesOf = (part: string, kind: string) =>
  `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`

/** "# Heading", "## Heading" or a paragraph a line. */
function marksOf(line: string): { level: number; text: string } {
  const [, marks = '', text = ''] = /^(#*) ?(.*)$/s.exec(line) ?? []
  return { level: marks.length, text }
}

/** The body of a text document as Word writes it. */
export function docxOf(
  lines: string[],
  { prolog = '', extra = '', relations = '' } = {},
): Uint8Array {
  const body = lines.map((line) => {
    const { level, text } = marksOf(line)
    const style = level ? `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>` : ''
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${inXml(text)}</w:t></w:r></w:p>`
  })
  const styles = [1, 2, 3].map(
    (it) =>
      `<w:style w:type="paragraph" w:styleId="Heading${it}"><w:name w:val="heading ${it}"/></w:style>`,
  )
  return packed({
    '[Content_Types].xml': `<Types xmlns="${officeXml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${officeXml}/package/2006/relationships"><Relationship Id="r1" Type="${officeXml}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${officeXml}/package/2006/relationships"><Relationship Id="r1" Type="${officeXml}/officeDocument/2006/relationships/styles" Target="styles.xml"/>${relations}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${wordXml}">${styles.join('')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${wordXml}"><w:body>${body.join('')}${extra}</w:body></w:document>`,
  })
}

/** A workbook of sheets of rows. */
export function xlsxOf(
  sheets: Array<{ name: string; state?: string; rows: string[][] }>,
): Uint8Array {
  const cell = (text: string, at: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${inXml(text)}</t></is></c>`
  const rowsOf = (rows: string[][]) =>
    rows.map((row, line) => {
      const cells = row.map((it, n) => cell(it, `${String.fromCharCode(65 + n)}${line + 1}`))
      return `<row r="${line + 1}">${cells.join('')}</row>`
    })
  return packed({
    '[Content_Types].xml': typesOf('xl/workbook.xml', 'spreadsheetml.sheet'),
    'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name, state = 'visible' }, n) => `<sheet name="${inXml(name)}" state="${state}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, n) => [
        `xl/worksheets/sheet${n}.xml`,
        `<worksheet><sheetData>${rowsOf(rows).join('')}</sheetData></worksheet>`,
      ]),
    ),
  })
}

/** A presentation; its slides are shown in the order given, whatever their files are called. */
export function pptxOf(slides: Array<{ title: string; lines: string[] }>): Uint8Array {
  const paragraph = (text: string) => `<a:p><a:r><a:t>${inXml(text)}</a:t></a:r></a:p>`
  const slideOf = ({ title, lines }: { title: string; lines: string[] }) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody>${paragraph(title)}</p:txBody></p:sp><p:sp><p:txBody>${lines.map(paragraph).join('')}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`
  const fileOf = (at: number) => `slide${slides.length - at}.xml`
  return packed({
    '[Content_Types].xml': typesOf('ppt/presentation.xml', 'presentationml.presentation'),
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${at}" r:id="r${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, at) => `<Relationship Id="r${at}" Target="slides/${fileOf(at)}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(slides.map((slide, at) => [`ppt/slides/${fileOf(at)}`, slideOf(slide)])),
  })
}

/** The content of any file of the open format. */
export function openDocumentOf(
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
): Uint8Array {
  return packed({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:presentation="p"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  })
}

/** A PDF of pages of lines; what begins with # is set larger. */
export async function pdfOf(pages: string[][]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false })
  document.registerFont('text', font)
  const chunks: Buffer[] = []
  document.on('data', (it) => chunks.push(it))
  const ended = new Promise((done) => document.on('end', done))
  for (const lines of pages) {
    document.addPage().font('text')
    for (const line of lines) {
      const { level, text } = marksOf(line)
      document
        .fontSize(level ? 24 - 4 * level : 11)
        .text(text)
        .moveDown()
    }
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
