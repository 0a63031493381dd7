/** What to do with a numbered item when everything up to `last` is already there. */
export type Verdict = 'insert' | 'ignore' | 'gap'

type Numbered = { seq: number }

/** Judges one item by its number: the next one goes in, an earlier one is there, a later one waits. */
export function acceptReply(last: number, seq: number): Verdict {
  if (seq <= last) return 'ignore'
  return seq === last + 1 ? 'insert' : 'gap'
}

/**
 * Judges several items in whatever order they came. Gives those that go in, in their order, the
 * number that is last then, those that were there before, and whether something between is missing.
 */
export function acceptReplies<Item extends Numbered>(last: number, items: readonly Item[]) {
  const batch = { inserted: [] as Item[], known: [] as Item[], last, isGap: false }
  for (const item of [...items].sort((one, other) => one.seq - other.seq)) {
    const verdict = acceptReply(batch.last, item.seq)
    if (verdict === 'gap') return { ...batch, isGap: true }
    if (verdict === 'ignore') batch.known.push(item)
    else {
      batch.inserted.push(item)
      batch.last = item.seq
    }
  }
  return batch
}
