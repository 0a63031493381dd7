/** What a chapter says to a draft as a whole. */
export const stances = ['support', 'with_changes', 'oppose', 'no_view'] as const
export type Stance = (typeof stances)[number]

/** What the board did with an answer. */
export const outcomes = ['taken_up', 'in_part', 'not_taken_up'] as const
export type Outcome = (typeof outcomes)[number]

/** Fewer members than this who said something are not counted before others: they could be told apart. */
export const smallestShown = 5
