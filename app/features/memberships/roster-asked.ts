export const rosterStates = ['active', 'grace', 'suspended', 'coming', 'lapsed', 'ended'] as const
export type RosterState = (typeof rosterStates)[number]

/** What of a chapter's roster somebody wants to see, and in which order. Empty text asks for all. */
export type RosterAsked = {
  name: string
  association: string
  band: string
  unit: string
  /** Empty: all but those who left. */
  state: RosterState | ''
  sort: 'name' | 'since'
}

/** Reads what is asked from an address or a form; what is none of our words counts as not asked. */
export function readRosterAsked(from: URLSearchParams | FormData): RosterAsked {
  const text = (name: string, longest: number) => {
    const value = from.get(name)
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, longest) : ''
  }
  const state = text('state', 20)
  return {
    name: text('name', 100),
    association: text('association', 100),
    band: /^[1-5]$/.test(text('band', 2)) ? text('band', 2) : '',
    unit: text('unit', 200),
    state: rosterStates.find((it) => it === state) ?? '',
    sort: text('sort', 10) === 'since' ? 'since' : 'name',
  }
}

/** The same as the end of an address, without what is not asked. */
export function rosterQuery(asked: RosterAsked, page = 1): string {
  const { sort, ...filters } = asked
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  if (sort === 'since') query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}
