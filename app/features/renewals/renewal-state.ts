/** From how many days before her day on a membership can be renewed. */
export const windowDays = 60
/** For how many months past its end a lapsed membership can be taken up again. */
export const returnMonths = 12

type Term = { due: Date | null; until: Date | null }

/**
 * How a membership stands in the eyes of its chapter's rule: `open` has no day, `early` cannot be
 * renewed yet, `due` and `grace` can, by her too; `lapsed` can by her coordinator, `over` no more.
 */
export type RenewalState = 'open' | 'early' | 'due' | 'grace' | 'lapsed' | 'over'

/** Tells how a membership stands at a moment. */
export function renewalState({ due, until }: Term, now: Date): RenewalState {
  if (!due) return until === null || until > now ? 'open' : 'over'
  if (until && until <= now) return addMonths(until, returnMonths) > now ? 'lapsed' : 'over'
  if (due <= now) return 'grace'
  return opensAt(due) <= now ? 'due' : 'early'
}

/** When a membership that is due on a day can first be renewed. */
export function opensAt(due: Date): Date {
  return new Date(due.getTime() - windowDays * 86_400_000)
}

/** A term of a rule that begins at a moment: when it falls due, and when it ends unless it is renewed. */
export function termFrom(rule: { months: number; graceDays: number }, from: Date) {
  const due = addMonths(from, rule.months)
  return { due, until: new Date(due.getTime() + rule.graceDays * 86_400_000) }
}

/** The same day some months later; the last of the month where that has no such day. */
export function addMonths(from: Date, months: number): Date {
  const later = new Date(from)
  later.setUTCMonth(from.getUTCMonth() + months)
  if (later.getUTCDate() !== from.getUTCDate()) later.setUTCDate(0)
  return later
}
