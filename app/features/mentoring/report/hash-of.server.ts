import { createHash } from 'node:crypto'
import { measures } from './measures'
import type { ToldTable } from './told-lines'

/** SHA-256 of what a release tells, whichever order its keys are kept in. */
export function hashOf({ lines, others }: ToldTable): string {
  const text = JSON.stringify([
    lines.map(({ by, key, figures }) => [by, key, measures.map((it) => figures[it] ?? null)]),
    [others.chapter, others.band],
  ])
  return createHash('sha256').update(text).digest('hex')
}
