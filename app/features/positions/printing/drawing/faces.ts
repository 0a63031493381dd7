import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Run } from './blocks.ts'

// Sans, for in its italics т, п and г look like themselves: those of a serif are the Russian ones, which
// our languages write otherwise. Licensed for embedding; each has all letters of the region.
const names = {
  plain: 'DejaVuSans',
  bold: 'DejaVuSans-Bold',
  italic: 'DejaVuSans-Oblique',
  both: 'DejaVuSans-BoldOblique',
  code: 'DejaVuSansMono',
}
type Face = keyof typeof names

/** The styles in which words are set. */
export const faces = Object.keys(names) as Face[]

const folder = createRequire(import.meta.url)
const files = new Map<string, Buffer>()

/** In which of them a run is set. */
export function faceOf({ isCode, isBold, isItalic }: Run): Face {
  if (isCode) return 'code'
  if (isBold) return isItalic ? 'both' : 'bold'
  return isItalic ? 'italic' : 'plain'
}

/** The font of one; read once. */
export function fileOf(face: Face): Buffer {
  const known = files.get(face)
  if (known) return known
  const file = readFileSync(folder.resolve(`dejavu-fonts-ttf/ttf/${names[face]}.ttf`))
  files.set(face, file)
  return file
}

type Known = { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } }

// Marks that turn the direction of writing, or choose the look of a sign: nothing to draw.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** A text as the font that is worn can show it: a sign that it does not have is shown as such. */
export function inFont(text: string, document: PDFKit.PDFDocument): string {
  const { font } = (document as unknown as Known)._font
  return text
    .replace(invisible, '')
    .replace(/[^\n\t -~]/gu, (it) =>
      font.hasGlyphForCodePoint(it.codePointAt(0) ?? 0) ? it : '\uFFFD',
    )
}
