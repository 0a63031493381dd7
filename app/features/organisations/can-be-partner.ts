import type { PresentedOrganisation } from './present-organisation'

type Facts = Pick<PresentedOrganisation, 'kinds' | 'from' | 'until'>

/** True for a partner organisation whose tie with the network holds on a day (YYYY-MM-DD). */
export function canBePartner({ kinds, from, until }: Facts, day: string): boolean {
  return kinds.includes('partner') && from <= day && (until === null || until >= day)
}
