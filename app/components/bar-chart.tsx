export type Bar = {
  key: string
  label: string
  /** How long the bar is; null for a number that is not told. */
  value: number | null
  /** The number as it is read. */
  text: string
  /** The number is below the value and not told exactly: the bar is only an outline. */
  isOpen?: boolean
}

type Props = { id: string; title: string; description: string; bars: Bar[] }

const lineHeight = 20
const barHeight = 12
const gap = 14
/** How much of the width the longest bar takes; the number stands behind it. */
const widest = 78
/** About as many letters fit beside each other on the smallest phone. */
const lettersALine = 34

/**
 * Numbers as bars, drawn without a script. Lengths are parts of the width and letters keep their
 * size, so that it reads alike on a phone. The same numbers belong in a table beside it.
 */
export function BarChart({ id, title, description, bars }: Props) {
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const rows = bars.map((bar) => ({ ...bar, lines: wrap(bar.label) }))
  const tops = rows.map((_, place) =>
    rows
      .slice(0, place)
      .reduce((top, { lines }) => top + lines.length * lineHeight + barHeight + gap, 0),
  )
  const last = rows.at(-1)
  const height = (tops.at(-1) ?? 0) + (last ? last.lines.length * lineHeight + barHeight + 4 : 0)
  return (
    <svg
      className="bars"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      {rows.map(({ key, lines, value, text, isOpen }, place) => {
        const top = tops[place] ?? 0
        const barTop = top + lines.length * lineHeight
        const width = ((value ?? 0) / longest) * widest
        return (
          <g key={key}>
            {lines.map((line, number) => (
              <text key={line} x="0" y={top + (number + 1) * lineHeight - 6}>
                {line}
              </text>
            ))}
            {width > 0 && (
              <rect
                className={isOpen ? 'is-open' : undefined}
                x="0.75"
                y={barTop}
                width={`${width.toFixed(2)}%`}
                height={barHeight}
                rx="3"
              />
            )}
            <text
              className="number"
              x={`${width.toFixed(2)}%`}
              dx={width > 0 ? 8 : 1}
              y={barTop + barHeight - 1}
            >
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Breaks a label between words, for text in a drawing does not do so by itself. */
function wrap(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const before = lines.at(-1)
    if (before !== undefined && before.length + word.length < lettersALine)
      lines[lines.length - 1] = `${before} ${word}`
    else lines.push(word)
  }
  return lines
}
