import { Parser } from 'htmlparser2'
import type { Block, Cell, Run } from './blocks.ts'

type Style = Omit<Run, 'text'>

const styles: Record<string, Style> = {
  strong: { isBold: true },
  em: { isItalic: true },
  code: { isCode: true },
  s: { isStruck: true },
}

/**
 * Takes the HTML that `renderMarkdown` made of a text and gives its blocks. The PDF is drawn from what the
 * page shows, so that one place alone says what a text may hold; a tag unknown here gives its words. An
 * address without a host is one of `site`.
 */
export function readBlocks(html: string, site: string): Block[] {
  const whole: Block[] = []
  const places = [whole]
  const worn: Style[] = []
  let runs: Run[] | null = null
  let rows: Cell[][] = []
  let isPre = false

  const add = (block: Block) => places.at(-1)?.push(block)
  const begin = (block: Block & { runs: Run[] }) => {
    add(block)
    runs = block.runs
  }
  const enter = (blocks: Block[]) => {
    runs = null
    places.push(blocks)
  }
  const leave = () => {
    runs = null
    if (places.length > 1) places.pop()
  }
  const lists: Block[][][] = []

  const opened: Record<string, (attributes: Record<string, string>) => void> = {
    p: () => begin({ kind: 'paragraph', runs: [] }),
    h3: () => begin({ kind: 'heading', level: 2, runs: [] }),
    h4: () => begin({ kind: 'heading', level: 3, runs: [] }),
    pre: () => {
      isPre = true
      begin({ kind: 'code', runs: [] })
    },
    hr: () => add({ kind: 'rule' }),
    br: () => runs?.push({ text: '\n' }),
    blockquote: () => {
      const blocks: Block[] = []
      add({ kind: 'quote', blocks })
      enter(blocks)
    },
    ul: () => list(null),
    ol: ({ start }) => list(Number(start ?? 1)),
    li: () => {
      const blocks: Block[] = []
      lists.at(-1)?.push(blocks)
      enter(blocks)
    },
    table: () => {
      rows = []
      add({ kind: 'table', rows })
    },
    tr: () => rows.push([]),
    th: () => cell(true),
    td: () => cell(false),
  }
  const list = (start: number | null) => {
    const items: Block[][] = []
    add({ kind: 'list', start, items })
    lists.push(items)
    runs = null
  }
  const cell = (isHead: boolean) => {
    runs = []
    rows.at(-1)?.push({ isHead, runs })
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      opened[name]?.(attributes)
      if (name === 'a') worn.push({ href: wholeAddress(attributes.href, site) })
      else if (styles[name]) worn.push(styles[name])
    },
    ontext(text) {
      if (!runs && text.trim() === '') return
      if (!runs) begin({ kind: 'paragraph', runs: [] })
      // Only `br` ends a line here, as on the page.
      const said = isPre ? text : text.replace(/[ \t]*\n[ \t]*/g, ' ')
      runs?.push(Object.assign({ text: said }, ...worn))
    },
    onclosetag(name) {
      if (name === 'a' || styles[name]) worn.pop()
      else if (name === 'blockquote' || name === 'li') leave()
      else if (name !== 'br') runs = null
      if (name === 'pre') isPre = false
      if (name === 'ul' || name === 'ol') lists.pop()
    },
  })
  parser.end(html)
  return whole
}

/** An address that leads somewhere from outside the page too; none for any other. */
function wholeAddress(href: string | undefined, site: string): string | undefined {
  if (!href || !URL.canParse(href, site)) return undefined
  const { protocol, href: whole } = new URL(href, site)
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? whole : undefined
}
