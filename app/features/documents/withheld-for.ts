export type Withheld = 'held' | 'infected'

/** Why nobody is handed a file: the scanner has not answered, or found something; null for one that is handed out. */
export function withheldFor({ scan }: { scan: string }): Withheld | null {
  return scan === 'held' || scan === 'infected' ? scan : null
}
