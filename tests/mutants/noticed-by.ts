import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutant.ts'

/** One test: its file and its whole name. */
export type Noticing = { file: string; test: string }

const path = fileURLToPath(new URL('noticed-by.json', import.meta.url))

/**
 * By the title of a mutant, a test that failed with it before. It is run first and alone, so that most
 * mutants cost one test; where it passes, all tests of the mutant are run. A hint, never a verdict.
 */
export const noticedBy: Record<string, Noticing> = JSON.parse(readFileSync(path, 'utf8'))

export const titleOf = ({ why, file }: Mutant) => `${why} (${file})`

/** Writes down what noticed which mutant, those of `found` anew: for `npm run mutants:note`. */
export function noteNoticed(mutants: Mutant[], found: Map<string, Noticing>): void {
  const entries = mutants.map(titleOf).flatMap((title) => {
    const noticing = found.get(title) ?? noticedBy[title]
    return noticing ? [[title, noticing] as const] : []
  })
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** What a lane is asked for to run one test, or several, and nothing beside them. */
export function onlyThese(tests: Noticing[]): { files: string[]; names: string } {
  const names = tests.map(({ test }) => test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { files: [...new Set(tests.map(({ file }) => file))], names: `^(${names.join('|')})$` }
}
