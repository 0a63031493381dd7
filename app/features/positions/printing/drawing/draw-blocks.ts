import { setImmediate as others } from 'node:timers/promises'
import type { Paper, Setting } from './begin-paper.ts'
import type { Block, Cell, Run } from './blocks.ts'

type Place = { within: Setting['within']; indent: number }

/** What is nested deeper is not indented any more, or no room would be left for words. */
const farthest = 150
/** In points; a cell that is narrower shows no words. */
const narrowest = 80
const tallestRow = 500

/** Sets the blocks of a text; that nobody waits for it any more is heard in between. */
export async function drawBlocks(paper: Paper, blocks: Block[], place: Place): Promise<void> {
  for (const block of blocks) {
    await others()
    await drawBlock(paper, block, place)
  }
}

async function drawBlock(paper: Paper, block: Block, place: Place): Promise<void> {
  const { within, indent } = place
  const write = (runs: Run[], setting: Setting = {}) => {
    const all = { within, indent, ...setting }
    paper.set(paper.lines(runs, all), all)
  }
  switch (block.kind) {
    case 'paragraph':
      return write(block.runs)
    case 'heading':
      paper.keep(70)
      paper.skip(4)
      return write(bold(block.runs), {
        tag: `H${block.level}`,
        size: block.level === 2 ? 13 : 11.5,
        after: 5,
      })
    case 'code':
      return write(
        block.runs.map((it) => ({ ...it, isCode: true })),
        {
          ...{ tag: 'Code', size: 9, isVerbatim: true },
        },
      )
    case 'rule':
      return paper.rule()
    case 'quote':
      return drawBlocks(paper, block.blocks, {
        ...{ within: paper.group('BlockQuote', within), indent: farther(indent, 18) },
      })
    case 'list':
      return drawList(paper, block, place)
    case 'table':
      return drawTable(paper, block.rows, place)
  }
}

type List = Extract<Block, { kind: 'list' }>

async function drawList(paper: Paper, { start, items }: List, { within, indent }: Place) {
  const list = paper.group('L', within)
  const digits = start === null ? 1 : String(start + items.length).length
  const inner = farther(indent, 10 + digits * 7)
  for (const [index, blocks] of items.entries()) {
    const item = paper.group('LI', list)
    const mark = [{ text: start === null ? '•' : `${start + index}.` }]
    const setting = { within: item, tag: 'Lbl', indent, after: 0 }
    paper.keep(24)
    const isBeside = inner > indent && blocks.length > 0
    const set = () => paper.set(paper.lines(mark, setting), setting)
    if (isBeside) paper.overlay(set)
    else set()
    await drawBlocks(paper, blocks, { within: paper.group('LBody', item), indent: inner })
  }
}

function farther(indent: number, by: number): number {
  return indent + by > farthest ? indent : indent + by
}

async function drawTable(paper: Paper, rows: Cell[][], { within, indent }: Place): Promise<void> {
  const table = paper.group('Table', within)
  const columns = Math.max(...rows.map((it) => it.length), 1)
  const width = (paper.whole - indent) / columns
  for (const cells of rows) {
    await others()
    const row = paper.group('TR', table)
    const laid = cells.map(({ isHead, runs }, column) => {
      const setting: Setting = {
        ...{ within: row, tag: isHead ? 'TH' : 'TD', size: 9.5, after: 4 },
        ...(isHead ? { scope: 'Column' } : {}),
        ...(width < narrowest
          ? { indent }
          : { indent: indent + column * width, width: width - 10 }),
      }
      return { setting, lines: paper.lines(isHead ? bold(runs) : runs, setting) }
    })
    const height = Math.max(...laid.map(({ lines }) => lines.length), 1) * 14 + 4
    const isBeside = width >= narrowest && height <= tallestRow
    if (isBeside) paper.keep(height)
    for (const { setting, lines } of laid) {
      if (isBeside) paper.overlay(() => paper.set(lines, setting))
      else paper.set(lines, setting)
    }
    if (isBeside) paper.skip(height)
  }
  paper.rule()
}

function bold(runs: Run[]): Run[] {
  return runs.map((it) => (it.text === '\n' ? it : { ...it, isBold: true }))
}
