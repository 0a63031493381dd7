import { type Change, diffLines, diffWordsWithSpace } from 'diff'

/** A text against the one before it: kept, added and taken-out pieces, and how many kept lines are left out. */
export type Piece =
  | { at: number; change: 'same' | 'added' | 'removed'; text: string }
  | { at: number; change: 'gap'; lines: number }

type Bare =
  | { change: 'same' | 'added' | 'removed'; text: string }
  | { change: 'gap'; lines: number }

/** Kept lines that stay beside a change, so that one sees where it is. */
const context = 2
// Bounded: two long texts without a word in common would take quadratic time.
const patience = { timeout: 150 }

/**
 * What became of a text, line by line, with the words that changed. Long parts that stayed are left
 * out but for the lines next to a change.
 */
export function compareTexts(before: string, after: string): Piece[] {
  const lines = diffLines(ended(before), ended(after), patience) ?? whole(before, after)
  return lines
    .flatMap((line, index) => piecesOf(lines, line, index))
    .map((piece, at) => ({ ...piece, at }))
}

function piecesOf(lines: Change[], line: Change, index: number): Bare[] {
  const [before, after] = [lines[index - 1], lines[index + 1]]
  if (line.added) return before?.removed ? [] : [{ change: 'added', text: line.value }]
  if (!line.removed) return shortened(line.value, index > 0, index < lines.length - 1)
  if (!after?.added) return [{ change: 'removed', text: line.value }]
  const words =
    diffWordsWithSpace(line.value, after.value, patience) ?? whole(line.value, after.value)
  return words.map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function shortened(text: string, isAfterChange: boolean, isBeforeChange: boolean): Bare[] {
  const lines = text.split(/(?<=\n)/)
  const [head, tail] = [isAfterChange ? context : 0, isBeforeChange ? context : 0]
  const left = lines.length - head - tail
  if (left < 3 || (!isAfterChange && !isBeforeChange)) return [{ change: 'same', text }]
  const kept = (some: string[]): Bare[] =>
    some.length > 0 ? [{ change: 'same', text: some.join('') }] : []
  return [
    ...kept(lines.slice(0, head)),
    { change: 'gap', lines: left },
    ...kept(lines.slice(lines.length - tail)),
  ]
}

// Else the last line would differ from the same line with another one after it.
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function whole(before: string, after: string): Change[] {
  return [
    { value: before, removed: true, added: false, count: 1 },
    { value: after, removed: false, added: true, count: 1 },
  ]
}
