/** The number of a publication as it is quoted: of the region "wpon-see" in 2026 the third is WPON/2026/03. */
export function numberFor(chapterId: string, year: number, ordinal: number): string {
  const prefix = (chapterId.split('-')[0] ?? '').toUpperCase()
  return `${prefix}/${year}/${String(ordinal).padStart(2, '0')}`
}

/** The same as it stands in addresses and names of files, such as WPON-2026-03. */
export function slugOf(number: string): string {
  return number.replaceAll('/', '-')
}

/** The number that an address means; null for what is none. */
export function numberIn(slug: string): string | null {
  return /^[A-Z0-9]{1,40}-\d{4}-\d{2,9}$/.test(slug) ? slug.replaceAll('-', '/') : null
}
