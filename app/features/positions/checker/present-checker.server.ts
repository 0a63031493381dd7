import page from '~/generated/checker.html?raw'
import type { PublicKey } from '../record/publication'

const empty = '<script type="application/json" id="keys">[]</script>'

/**
 * The page that checks a position without our server, with the keys of the board inside; it is to be
 * handed out as a file (Content-Disposition: attachment), for its own policy stands in it.
 */
export function presentChecker(keys: PublicKey[]): string {
  const given = keys.map(({ keyId, publicKey }) => ({ keyId, publicKey }))
  return page.replace(empty, () => empty.replace('[]', () => JSON.stringify(given)))
}
