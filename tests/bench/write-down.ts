import { readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/performance.md'
const begin = '<!-- table: begin -->'
const end = '<!-- table: end -->'

/** Puts the table into the page on performance, in place of the one before. */
export function writeDown(table: string, about: string): void {
  const text = readFileSync(page, 'utf8')
  const [before, rest = ''] = text.split(begin)
  const [, after = ''] = rest.split(end)
  writeFileSync(page, `${before}${begin}\n${about}\n\n${table}\n${end}${after}`)
}
