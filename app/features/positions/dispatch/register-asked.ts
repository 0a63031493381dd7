import { numberAsked } from '~/lib/paging'

export const states = ['open', 'overdue', 'answered'] as const
export type RegisterAsked = {
  to: string | null
  year: number | null
  state: (typeof states)[number] | null
}

/** By what an address chooses from the register; whatever is none of it chooses nothing. */
export function registerAsked(url: URL): RegisterAsked {
  const [to, state] = ['to', 'state'].map((it) => url.searchParams.get(it))
  const year = numberAsked(url, 'year')
  return {
    to: to && /^(chapter|organisation):[a-z0-9-]{1,80}$/.test(to) ? to : null,
    year: year !== null && year >= 1_000 && year <= 9_999 ? year : null,
    state: states.find((it) => it === state) ?? null,
  }
}

/** The same choice as the query of an address. */
export function registerQuery(asked: RegisterAsked, page?: number): string {
  const chosen = Object.entries({ ...asked, page }).filter(([, value]) => value != null)
  return `${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]))}`
}
