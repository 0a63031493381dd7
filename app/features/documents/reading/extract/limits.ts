/** How much is read out of one file; what is beyond is not searched, and the page says so. */
export const mostLetters = 5_000_000
export const mostSections = 2_000
export const mostPages = 3_000

/** How large a section may grow, in letters of HTML, before it goes on in another one. */
export const longestSection = 30_000

/** What the parts of an archive may come to once they are unpacked, in bytes. */
export const mostUnpacked = 80 * 1024 * 1024

/** How much of a plain text is looked at, in bytes. */
export const mostPlain = 20 * 1024 * 1024
