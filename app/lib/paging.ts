/** Reads ?page= as a number from 1; anything else is the first page. */
export function pageOf(url: URL): number {
  return numberAsked(url, 'page') ?? 1
}

/** Reads a number from 1 out of an address; null for anything else. */
export function numberAsked(url: URL, name: string): number | null {
  const number = Number(url.searchParams.get(name) ?? '')
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : null
}
