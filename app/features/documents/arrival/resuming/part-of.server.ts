import { arrivedBytes } from './arrived-bytes.server'

type Line = { id: string; state: string; length: bigint | null }

/** Which part of a file that is sent piece by piece is here, in whole percent (0 to 99); null for every other. */
export async function partOf({ id, state, length }: Line): Promise<number | null> {
  if (state !== 'arriving' || length === null) return null
  return Math.min(99, Math.floor((100 * (await arrivedBytes(id))) / Number(length)))
}
