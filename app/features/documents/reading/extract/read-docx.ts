import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { walkXml } from '../../../../lib/walk-xml.ts'
import type { Cutter } from './cut-pieces.ts'
import { openArchive } from './open-archive.ts'

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes)\.xml)$/

/** Reads a text document. Of its parts only those that hold words are unpacked: no picture, nothing linked. */
export async function readDocx(path: string, cutter: Cutter): Promise<void> {
  const { names, bytes, text } = await openArchive(path, (name) => parts.test(name))
  const checked: Record<string, Uint8Array> = {}
  for (const name of names) {
    // The library below would follow any depth; what is nested too deeply is refused before.
    walkXml(text(name) ?? '', {})
    checked[name] = bytes(name) ?? new Uint8Array()
  }
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(checked, { level: 0 })) },
    { ...noPictures, styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false },
  )
  cutter.add(value)
}

// Typed as HTML for each picture; none is as good.
const noPictures = { convertImage: async () => [] } as unknown as { convertImage: never }
