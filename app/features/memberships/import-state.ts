/** Where a roster that comes in on a screen stands; told by its moments alone. */
export type ImportState =
  | 'planning'
  | 'ready'
  | 'committing'
  | 'done'
  | 'undone'
  | 'refused'
  | 'withdrawn'
  | 'expired'

type Moments = {
  plannedAt: Date | null
  refusedAt: Date | null
  committingAt: Date | null
  committedAt: Date | null
  undoneAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
}

/** The state at a moment; the later of two wins. */
export function importState(it: Moments, now: Date): ImportState {
  if (it.undoneAt) return 'undone'
  if (it.committedAt) return 'done'
  if (it.withdrawnAt) return 'withdrawn'
  if (it.refusedAt) return 'refused'
  if (it.committingAt) return 'committing'
  if (it.expiresAt <= now) return 'expired'
  return it.plannedAt ? 'ready' : 'planning'
}

/** True for one who may still be undone: it was done less than a day ago. */
export function isUndoable(it: Moments, now: Date): boolean {
  return importState(it, now) === 'done' && it.expiresAt > now
}
