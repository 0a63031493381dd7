import { type UnzipFileInfo, unzipSync } from 'fflate'

/** More than an archive may hold once it is unpacked. */
export class TooMuchPacked extends Error {}

export type Parts = {
  names: string[]
  bytes: (name: string) => Uint8Array | null
  text: (name: string) => string | null
}

type Wanted = {
  wants: (name: string) => boolean
  /** How many bytes the wanted parts may come to. */
  most: number
  /** Nothing is unpacked: only what it claims is looked at. */
  isGlance?: boolean
}

/** As many entries as an archive of a document may name, wanted or not. */
const mostEntries = 20_000

/**
 * Unpacks the wanted parts of an archive, into memory and by their names alone. What each claims to be
 * unpacked is added up before anything is, and none gets more room than it claimed. Throws `TooMuchPacked`,
 * or whatever is wrong with a broken archive.
 */
export function unpackParts(bytes: Uint8Array, { wants, most, isGlance }: Wanted): Parts {
  let claimed = 0
  let entries = 0
  const names: string[] = []
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    entries += 1
    if (entries > mostEntries) throw new TooMuchPacked()
    if (!wants(name)) return false
    names.push(name)
    claimed += originalSize
    if (claimed > most) throw new TooMuchPacked()
    return !isGlance
  }
  const parts = unzipSync(bytes, { filter })
  const decoder = new TextDecoder()
  const found = (name: string) => (Object.hasOwn(parts, name) ? (parts[name] ?? null) : null)
  return {
    names,
    bytes: found,
    text: (name) => {
      const part = found(name)
      return part && decoder.decode(part)
    },
  }
}
