import { inForce } from '~/lib/in-force'

/** Where-clause of members who are in good standing now: at home in the network, vetted, not suspended. */
export function inGoodStanding(now: Date) {
  const current = { from: { lte: now }, until: { gt: now } }
  return {
    memberships: { some: { kind: 'home', ...inForce(now) } },
    vettings: { some: current },
    suspensions: { none: current },
  }
}
