import type { Run } from './blocks.ts'

/** Words of one style as they stand on a line. */
export type Fragment = { run: Run; text: string }
type Piece = Fragment & { width: number }

/** How wide words are in the style of a run. */
export type Measure = (text: string, run: Run) => number

/** No word of our languages is as long; what is longer may be cut between any two characters. */
const longestWord = 40
/** Signs without width could otherwise heap up on one line without end. */
const longestLine = 500
const rounding = 0.01
/** A letter with the marks on it, of which no language has as many. */
const letters = /\P{M}\p{M}{0,8}|\p{M}{1,8}/gsu

/**
 * Breaks runs into lines that are at most `width` wide: between words, and within what is longer than
 * a line. Takes time in proportion to the text, whatever stands in it. With `isVerbatim` all spaces stay.
 */
export function breakLines(
  runs: Run[],
  { width, measure, isVerbatim = false }: { width: number; measure: Measure; isVerbatim?: boolean },
): Fragment[][] {
  const lines: Fragment[][] = []
  let line: Fragment[] = []
  let used = 0
  let length = 0
  const end = () => {
    lines.push(line)
    line = []
    used = 0
    length = 0
  }
  const put = ({ run, text, width }: Piece) => {
    const last = line.at(-1)
    if (last?.run === run) last.text += text
    else line.push({ run, text })
    used += width
    length += text.length
  }
  const isFull = (more: number) => used + more > width + rounding || length > longestLine
  const place = (word: Piece[], space: number) => {
    const wide = word.reduce((sum, it) => sum + it.width, 0)
    const gap = line.length > 0 ? space : 0
    const last = line.at(-1)
    if (last && isFull(gap + wide)) end()
    else if (gap > 0 && last) {
      last.text += ' '
      used += gap
    }
    for (const piece of wide <= width ? word : word.flatMap((it) => cut(it, measure))) {
      if (line.length > 0 && isFull(piece.width)) end()
      put(piece)
    }
  }
  for (const words of isVerbatim ? verbatim(runs, measure) : inWords(runs, measure)) {
    for (const { pieces, space } of words) place(pieces, space)
    end()
  }
  return lines
}

type Word = { pieces: Piece[]; space: number }

/** The lines that the writer ended herself, each in words; styles may change within one. */
function inWords(runs: Run[], measure: Measure): Word[][] {
  let words: Word[] = []
  const lines = [words]
  let isGlued = false
  for (const run of runs) {
    if (run.text === '\n') {
      words = []
      lines.push(words)
      isGlued = false
      continue
    }
    // A space that does not break is none here.
    for (const text of run.text.split(/([ \t\r\n]+)/)) {
      if (text === '') continue
      if (/^[ \t\r\n]/.test(text)) isGlued = false
      else {
        const pieces = piecesOf({ run, text }, measure)
        const last = words.at(-1)
        if (isGlued && last) for (const it of pieces) last.pieces.push(it)
        else words.push({ pieces, space: measure(' ', run) })
        isGlued = true
      }
    }
  }
  return lines
}

function verbatim(runs: Run[], measure: Measure): Word[][] {
  const [run] = runs
  if (!run) return []
  const whole = runs.map(({ text }) => text).join('')
  return whole
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => [
      {
        pieces: text === '' ? [] : cut({ run, text: text.replaceAll('\t', '    ') }, measure),
        space: 0,
      },
    ])
}

// The width of a very long word is not asked for as a whole: that takes more than its length in time.
function piecesOf(fragment: Fragment, measure: Measure): Piece[] {
  const { run, text } = fragment
  return text.length > longestWord
    ? cut(fragment, measure)
    : [{ run, text, width: measure(text, run) }]
}

function cut({ run, text }: Fragment, measure: Measure): Piece[] {
  return (text.match(letters) ?? []).map((it) => ({ run, text: it, width: measure(it, run) }))
}
