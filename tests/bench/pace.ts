import type { Size } from './world.ts'

/** How long and how often is measured. */
export type Pace = { rounds: number; seconds: number; warmUp: number }

export const fullPace: Pace = { rounds: 7, seconds: 7, warmUp: 4 }
export const quickPace: Pace = { rounds: 5, seconds: 3, warmUp: 2 }

/** The world of the rows that do not ask for growth. */
export const small: Size = { members: 3_000, threads: 500, replies: 10_000 }
export const large: Size = { members: 3_000, threads: 50_000, replies: 1_000_000 }
