import type { Setting } from './begin-paper.ts'
import type { Run } from './blocks.ts'

export type Look = Omit<Setting, 'within'> & Omit<Run, 'text'>

/** What stands on the paper, one beneath the other; plain data, for it goes from one process to another. */
export type Part =
  | { kind: 'words'; text: string; look: Look }
  | { kind: 'heading'; text: string; lang?: string }
  | { kind: 'list'; lines: string[]; lang?: string }
  | { kind: 'text'; html: string }
  | { kind: 'rule' }

export type Sheet = {
  title: string
  author: string
  language: string
  at: Date
  /** Where an address without a host leads. */
  site: string
  parts: Part[]
  /** What stands at the foot of each page, with `{page}` and `{pages}` for their numbers. */
  foot: string
}
