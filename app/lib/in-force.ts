/** Where-clause of what counts at a moment: begun, and not yet over. */
export function inForce(now: Date) {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
}
