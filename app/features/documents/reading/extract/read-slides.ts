import type { Parts } from '../../../../lib/unpack-parts.ts'
import { walkXml } from '../../../../lib/walk-xml.ts'
import type { Cutter } from './cut-pieces.ts'
import { escapeHtml } from './escape-html.ts'
import { openArchive } from './open-archive.ts'

const parts = /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|slides\/[^/]+\.xml)$/

/** Reads a presentation: each slide is a section, under its title and in the order in which it is shown. */
export async function readSlides(path: string, cutter: Cutter): Promise<void> {
  const archive = await openArchive(path, (name) => parts.test(name))
  let number = 0
  for (const slide of slidesOf(archive)) {
    number += 1
    if (cutter.isFull()) return
    const { title, paragraphs } = readSlide(archive.text(slide) ?? '')
    const body = paragraphs.map((it) => `<p>${escapeHtml(it)}</p>`).join('')
    cutter.add(`<h1>${escapeHtml(title)}</h1>${body}`, number)
  }
}

function slidesOf(archive: Parts): string[] {
  const order: string[] = []
  const targets = new Map<string, string>()
  walkXml(archive.text('ppt/presentation.xml') ?? '', {
    open(name, attributes) {
      if (name === 'sldId') order.push(attributes()['r:id'] ?? '')
    },
  })
  walkXml(archive.text('ppt/_rels/presentation.xml.rels') ?? '', {
    open(name, attributes) {
      const { Id = '', Target = '' } = name === 'Relationship' ? attributes() : {}
      targets.set(Id, Target.replace(/^\/?(ppt\/)?/, 'ppt/'))
    },
  })
  return order.map((it) => targets.get(it) ?? '').filter((it) => archive.names.includes(it))
}

/** The paragraphs of a slide, shape by shape; what stands in the place of a title is its title. */
function readSlide(xml: string): { title: string; paragraphs: string[] } {
  const paragraphs: string[] = []
  let title = ''
  let isTitle = false
  let isText = false
  let words = ''
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'sp') isTitle = false
      if (name === 'ph') isTitle = /^(title|ctrTitle)$/.test(attributes().type ?? '')
      if (name === 'br') words += '\n'
      isText = name === 't'
    },
    text(it) {
      if (isText) words += it
    },
    close(name) {
      isText = false
      if (name !== 'p') return
      if (isTitle) title = `${title} ${words}`.trim()
      else if (words.trim()) paragraphs.push(words)
      words = ''
    },
  })
  return { title, paragraphs }
}
