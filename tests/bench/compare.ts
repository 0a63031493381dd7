/** One row of the table: how often ours stands to the reference, round by round. */
export type Row = {
  what: string
  target: { atLeast: number } | { atMost: number }
  ratios: number[]
  /** Bare medians, only beside the ratio: they say more of the machine than of the app. */
  ours: string
  reference: string
}

/** Lets two take turns (A B A B …) and gives what each measured, round by round. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ ours: number[]; reference: number[]; ratios: number[] }> {
  const measured = { ours: [] as number[], reference: [] as number[], ratios: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const a = await ours()
    const b = await reference()
    measured.ours.push(a)
    measured.reference.push(b)
    measured.ratios.push(a / b)
  }
  return measured
}

/** The middle of some numbers. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** True when the median ratio is where the design wants it. */
export function isReached({ target, ratios }: Row): boolean {
  return 'atLeast' in target ? median(ratios) >= target.atLeast : median(ratios) <= target.atMost
}

/** The rows as a Markdown table. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map((row) => {
    const target =
      'atLeast' in row.target ? `≥ ${row.target.atLeast} ×` : `≤ ${row.target.atMost} ×`
    const of = (ratio: number) => ratio.toFixed(2)
    const range = `${of(Math.min(...row.ratios))}–${of(Math.max(...row.ratios))}`
    const verdict = isReached(row) ? 'reached' : '**not reached**'
    return `| ${row.what} | ${target} | ${of(median(row.ratios))} × | ${range} | ${row.ratios.length} | ${row.ours} | ${row.reference} | ${verdict} |`
  })
  return [
    '| What | Target | Ratio (median) | Range | Rounds | Ours (bare) | Reference (bare) | Verdict |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
