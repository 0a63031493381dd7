import { decrypt, encrypt } from '~/lib/encrypt.server'

const purpose = 'pair words'

/** What two wrote to each other; lost when the secret that sealed it is gone. */
export type Words = { text: string; isLost: boolean }

/** Seals words of a room for the table, bound to the pair and the row that they stand in. */
export function sealWords(text: string, pairingId: string, row: string): Uint8Array<ArrayBuffer> {
  return encrypt(new TextEncoder().encode(text), purpose, ownerOf(pairingId, row))
}

/** Opens them; nothing sealed is nothing said, and what no longer opens is told, never thrown. */
export function openWords(sealed: Uint8Array | null, pairingId: string, row: string): Words {
  if (sealed === null) return { text: '', isLost: false }
  const plain = decrypt(sealed, purpose, ownerOf(pairingId, row))
  return { text: plain ? new TextDecoder().decode(plain) : '', isLost: plain === null }
}

function ownerOf(...ids: string[]): string {
  return ids.join(' ')
}
