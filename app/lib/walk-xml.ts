import { Parser } from 'saxen'

type Walker = {
  open?: (name: string, attributes: () => Record<string, string>) => void
  /** Gives false when enough was read. */
  close?: (name: string) => unknown
  text?: (text: string) => void
}

/** Deeper than any program nests what it writes. */
const deepest = 400

/**
 * Walks through XML in its order; names come without their prefixes. No entity but the five of XML is ever
 * expanded, and nothing is fetched. Throws what a listener throws, and what is wrong with the XML.
 */
export function walkXml(xml: string, { open, close, text }: Walker): void {
  const parser = new Parser()
  let depth = 0
  parser.on('openTag', (name, attributes, decode) => {
    depth += 1
    if (depth > deepest) throw new Error('nested too deeply')
    open?.(bareName(name), () =>
      Object.fromEntries(Object.entries(attributes()).map(([key, it]) => [key, decode(it)])),
    )
  })
  parser.on('closeTag', (name) => {
    depth -= 1
    if (close?.(bareName(name)) === false) parser.stop()
  })
  if (text) {
    parser.on('text', (it, decode) => text(decode(it)))
    parser.on('cdata', (it) => text(it))
  }
  // Without a listener the parser throws what one of ours throws, and what it finds wrong itself.
  parser.parse(xml)
}

function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
