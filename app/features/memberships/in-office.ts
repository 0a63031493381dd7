import { inForce } from '~/lib/in-force'

/** Where-clause of the offices that count at a moment: of a member who can sign in and act. */
export function inOffice(now: Date) {
  return {
    from: { lte: now },
    until: { gt: now },
    membership: {
      ...inForce(now),
      member: {
        factors: { some: {} },
        suspensions: { none: { from: { lte: now }, until: { gt: now } } },
      },
    },
  }
}
