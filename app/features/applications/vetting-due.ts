type VettingFacts = { until: Date; recheckAt: Date | null }

/** How many days before its end a vetting is due, and how long one stands that has to be checked again. */
export const daysOfNotice = 30

/** The last moment of a time of notice that begins now. */
export function endOfNotice(now: Date): Date {
  return new Date(now.getTime() + daysOfNotice * 86_400_000)
}

/** True when none of a member's vettings in force stands beyond the time of notice, unquestioned. */
export function isVettingDue(vettings: readonly VettingFacts[], now: Date): boolean {
  return !vettings.some(({ until, recheckAt }) => recheckAt === null && until > endOfNotice(now))
}
