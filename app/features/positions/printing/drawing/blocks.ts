/** Words in one style; a line feed in them ends the line. */
export type Run = {
  text: string
  isBold?: boolean
  isItalic?: boolean
  isCode?: boolean
  isStruck?: boolean
  /** Where it leads; a whole address. */
  href?: string
}

export type Cell = { isHead: boolean; runs: Run[] }

/** What a text is made of, one beneath the other. */
export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'code'; runs: Run[] }
  | { kind: 'rule' }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'table'; rows: Cell[][] }
